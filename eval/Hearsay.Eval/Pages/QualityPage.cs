using System.Text;
using Hearsay.Eval.Floors;
using Hearsay.Eval.Gold;
using Hearsay.Eval.PublicSets;
using Hearsay.Eval.Scores;
using Hearsay.Eval.Suites;

namespace Hearsay.Eval.Pages;

/// <summary>Writes <c>docs/quality.md</c>: every room, every measure, with its floor.</summary>
internal static class QualityPage
{
    private const string Begin = "<!-- public sets: begin -->";
    private const string End = "<!-- public sets: end -->";

    private const string Head = """
        # Quality

        How good every room is, in numbers that only go up. `dotnet run --project eval/Hearsay.Eval -- write` makes this page;
        `./test` fails when a score lies below its floor in `eval/floors.json`.

        ## The samples

        Three invented stories under `samples/`, with gold in `eval/gold/` (its README says how it was drawn). They were written for this
        project, and the rooms' builders looked at them while mending errors. So these are development figures: they show that nothing
        got worse, and flatter how good Hearsay is on news it has never seen. The second table, on real text, is nearer to that.

        Articles are read by the same reader and led through the same pipeline as for `hearsay ledger`, and what is scored is what the
        commands print. A score is an F1 in percent unless its name says otherwise; *n* is how many the gold has. Each story is
        reconciled by itself; for `stories` all articles are thrown together and told apart again.

        """;

    private const string Definitions = """

        ### What the measures are

        - **reading**: title, outlet, day, basis, language: the same or not. Captions, links, promotions: the lines marked so. A line that the reader left out of the text is neither found nor missed.
        - **syntax**: as in the CoNLL 2018 shared task: words are one where they cover the same characters, and a sentence is right when both its ends are. *Words* cuts multiword tokens (*don't*) into theirs; UPOS, UAS and LAS count words from raw text, so a word cut wrongly is wrong in all of them; *words given* takes words and sentences from the treebank.
        - **names**: the same span and the same type. **actors**: *chains* is B³ over the gold's names and references; *actor right* compares what the actor is called.
        - **same names**: pairs of names of `eval/gold/same-names.tsv`; precision is over the pairs joined, recall over those that are one. **references**: marked words of `eval/gold/references.txt`, given to the right actor or rightly to none. Each has a part for building and one for testing, every third entry.
        - **times**: as in TempEval-3. *value*: an overlapping span with the right value. In the other project's suite a case is right when every time it asks for is found with a meaning that the suite gives it, and in its `Model` no other; *left out* counts the cases that can't mean the same here, by reason (`eval/suites/times.exclusions`).
        - **quantities**: the same span; then, of those that overlap, each part by itself.
        - **quantities (own)**: sentences of `eval/gold/quantities.txt`, every third for testing. *all right*: interval, unit, what is measured and the whole all right, over the found quantity that overlaps most; the words for the latter two are the same but for a determiner in front.
        - **attributions**: outermost ones; *exact* is the same tokens without marks at the ends; *of matched* counts pairs whose contents are more than 0.3 alike; of a kind and of an outlet, *found* is the share of the gold that is more than 0.3 (0.8) alike to something found.
        - **copies**: all pairs of copied texts. Of the pairs labelled by hand (`eval/gold/copies.tsv`), *pairs* leaves out versions and doubtful pairs; *versions* are pairs of one outlet's article. **stories**: BCubed and pairs.
        - **ledger**: assertions are paired by at least half of the union of their spans; *claims* is BCubed over these pairs; *origins*, *carriers*, *standing* compare each gold claim with the claim that most of its assertions are in; *conflicts and denials* counts pairs of assertions; *figures, pairs* counts pairs of values of two articles that are set side by side.
        - **ledger, further stories**: the same over the stories under `eval/stories/`. No rule is made for those of *test*; those of *dev* are for development, and so are those of *dev, second*, *third*, *fourth*, *fifth* and *sixth*, which were for testing at first.

        """;

    public static void Write(
        string path,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, ScoreSheet>> rooms,
        FloorFile floors,
        IReadOnlyList<SampleStory> stories,
        IReadOnlyList<PublicSet>? sets,
        IReadOnlyList<SuiteScore>? suites)
    {
        var page = new StringBuilder(Head.ReplaceLineEndings("\n"));
        WriteSamples(page, rooms, floors, stories);
        page.Append(Definitions.ReplaceLineEndings("\n"));
        page.Append("## Public sets\n\n").Append(Begin).Append('\n');
        page.Append(sets is null ? Kept(path, Begin, End) : Table(sets));
        page.Append(End).Append('\n');
        page.Append("\n## Another project's test suite\n\n").Append(SuiteTable.Begin).Append('\n');
        page.Append(suites is null ? Kept(path, SuiteTable.Begin, SuiteTable.End) : SuiteTable.Of(suites));
        page.Append(SuiteTable.End).Append('\n');

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, page.ToString());
    }

    private static void WriteSamples(
        StringBuilder page, IReadOnlyDictionary<string, IReadOnlyDictionary<string, ScoreSheet>> rooms, FloorFile floors, IReadOnlyList<SampleStory> stories)
    {
        var names = stories.Select(story => story.Name).ToList();
        page.Append($"{stories.Sum(story => story.Articles.Count)} articles; {stories.Sum(story => story.Quotes)} quotes, {stories.Sum(story => story.Problems.Count)} of them without a place in the text as read.\n\n");
        page.Append($"| room | measure | score | floor | n | {string.Join(" | ", names)} |\n|---|---|---:|---:|---:|{string.Concat(names.Select(_ => "---:|"))}\n");
        foreach (var (room, sheets) in rooms)
        {
            foreach (var (measure, counts) in RoomScores.Sum(sheets.Values).Counts)
            {
                var floor = floors.Of(room, measure) is { } value ? Numbers.Write(value) : "–";
                var each = names.Select(name => sheets.TryGetValue(name, out var sheet) && sheet.Counts.TryGetValue(measure, out var one) ? Numbers.Write(one.Score) : "–");
                page.Append($"| {room} | {measure} | {Numbers.Write(counts.Score)} | {floor} | {Numbers.Count(counts.Gold)} | {string.Join(" | ", each)} |\n");
            }
        }
    }

    private static string Table(IReadOnlyList<PublicSet> sets)
    {
        var table = new StringBuilder("""
            The parts of public sets that their makers or we set apart for development. They were looked at while rules were written, so
            these too are development figures. None of the texts is in this repository. *n* is how many the gold has.
            *ledger, seeds* has gold of our own (`eval/gold/seeds.json`): five real reports of one vote, measured as the samples' ledgers are.

            | room | set | articles | measure | score | precision | recall | n |
            |---|---|---:|---|---:|---:|---:|---:|

            """.ReplaceLineEndings("\n"));
        foreach (var set in sets)
        {
            foreach (var (measure, counts) in set.Sheet.Counts)
            {
                table.Append($"| {set.Room} | {set.Name} | {set.Articles} | {measure} | {Numbers.Write(counts.Score)} | {Numbers.Write(100 * counts.Precision)} | {Numbers.Write(100 * counts.Recall)} | {Numbers.Count(counts.Gold)} |\n");
            }
        }

        return table.ToString();
    }

    /// <summary>What stood between two marks before, where it is not scored anew.</summary>
    private static string Kept(string path, string from, string to)
    {
        const string NotYet = "Not scored yet: `write --data DIR` does it.\n";
        if (!File.Exists(path)) return NotYet;

        var page = File.ReadAllText(path);
        var (begin, end) = (page.IndexOf(from, StringComparison.Ordinal), page.IndexOf(to, StringComparison.Ordinal));
        return begin < 0 || end < begin ? NotYet : page[(begin + from.Length + 1)..end];
    }
}
