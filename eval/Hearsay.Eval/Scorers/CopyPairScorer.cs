using Hearsay.Copies;
using Hearsay.Eval.OwnGold;
using Hearsay.Eval.Scores;

namespace Hearsay.Eval.Scorers;

/// <summary>Copies over pairs labelled by hand: which are told as copies, which as versions, and whose text it is.</summary>
/// <remarks>
/// The newest version of an article stands for all of them in pairs and groups, so every id is looked up by way of it. Versions are
/// scored apart: one told as a copy is a version missed, and neither right nor wrong among the copies.
/// </remarks>
internal static class CopyPairScorer
{
    public static void Score(IEnumerable<CopyPair> gold, CopyReport found, ScoreSheet sheet)
    {
        var newest = found.Versions
            .SelectMany(chain => chain.Articles.Select(id => (id, chain.Articles[^1])))
            .ToDictionary(StringComparer.Ordinal);
        string Newest(string id) => newest.GetValueOrDefault(id, id);

        var copies = found.Pairs.SelectMany(pair => new[] { (pair.A, pair.B), (pair.B, pair.A) }).ToHashSet();
        var reuse = found.Reuse.SelectMany(pair => new[] { (pair.A, pair.B), (pair.B, pair.A) }).ToHashSet();
        string Told(string a, string b) =>
            a == b ? "told as a version"
            : copies.Contains((a, b)) ? "told as a copy"
            : reuse.Contains((a, b)) ? "told as a shared passage"
            : "";

        foreach (var pair in gold.Where(pair => !pair.IsDoubtful))
        {
            var told = Told(Newest(pair.A), Newest(pair.B));
            var isCopy = told == "told as a copy";
            var isWanted = pair.Label == CopyPair.Copy;
            var name = $"{pair.A} – {pair.B}";
            if (pair.Label == CopyPair.Version)
            {
                sheet.Judge("versions told as versions", told == "told as a version");
                if (told != "told as a version") sheet.Miss("version missed", name, pair.Label, told);
                continue;
            }

            sheet.Add("pairs", isCopy && isWanted ? 1 : 0, isCopy ? 1 : 0, isWanted ? 1 : 0);
            if (isCopy != isWanted) sheet.Miss(isWanted ? "copy missed" : "no copy", name, pair.Label, told);
            if (pair.Original is null) continue;

            var groups = found.Groups.Where(group => group.Articles.Contains(Newest(pair.A)) && group.Articles.Contains(Newest(pair.B)));
            var original = groups.FirstOrDefault()?.Original;
            var isRight = isCopy && original == Newest(pair.Original);
            sheet.Judge("original right", isRight);
            if (!isRight) sheet.Miss("original", name, pair.Original, original ?? told);
        }
    }
}
