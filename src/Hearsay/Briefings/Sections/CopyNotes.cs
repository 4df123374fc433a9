using System.Globalization;
using Hearsay.Copies;

namespace Hearsay.Briefings.Sections;

/// <summary>Which of a story's articles are copies and older versions, told of the story as a whole and of each article.</summary>
internal sealed class CopyNotes
{
    private readonly BriefContext context;
    private readonly List<Text> texts;
    private readonly List<List<string>> chains;

    public CopyNotes(BriefContext context)
    {
        this.context = context;

        // A text may have been carried into other stories as well: only this story's articles have numbers here.
        texts = [.. context.Ledger.Copies.Groups
            .Select(group => new Text(
                Ours(group.Articles), group.Original is { } original && context.Article(original) is not null ? original : null, group.Agency))
            .Where(text => text.Articles.Count > 1)
            .OrderBy(text => context.Article(text.Articles[0])!.Number)];
        chains = [.. context.Ledger.Copies.Versions
            .Select(chain => Ours(chain.Articles, byNumber: false))
            .Where(chain => chain.Count > 1)
            .OrderBy(chain => context.Article(chain[^1])!.Number)];
    }

    /// <summary>How many articles stand on their own, and which do not.</summary>
    public RowBuilder Summary()
    {
        var dependent = texts.SelectMany(text => text.Copies).Concat(chains.SelectMany(chain => chain.SkipLast(1))).ToHashSet(StringComparer.Ordinal);
        var row = new RowBuilder();
        if (dependent.Count == 0) return context.Articles.Count > 1 ? row.Say("all stand on their own") : row;

        row.Count(context.Articles.Count - dependent.Count, "stands on its own", "stand on their own");
        foreach (var text in texts)
        {
            row.Then();
            if (text.Original is { } original)
            {
                row.Count(text.Copies.Count, "is a copy of", "are copies of").Name(text.Agency is { } agency ? $"the {agency} text" : null).Add(context.CiteArticles([original]));
            }
            else
            {
                row.Count(text.Articles.Count, "is", "are").Say("one").Name(text.Agency).Say("text, original not told").Add(context.CiteArticles(text.Articles));
            }
        }

        foreach (var chain in chains)
        {
            row.Then().Count(chain.Count - 1, "is an earlier version of", "are earlier versions of").Add(context.CiteArticles([chain[^1]]));
        }

        return row;
    }

    /// <summary>What one article is to the others.</summary>
    public RowBuilder Of(string article)
    {
        var row = new RowBuilder();
        if (texts.FirstOrDefault(text => text.Articles.Contains(article)) is { } text)
        {
            var others = text.Articles.Where(other => other != article);
            row.Say(text.Original is null ? "one text with" : text.Original == article ? "copied by" : "copy of")
                .Add(context.CiteArticles(text.Original is { } original && original != article ? [original] : others));
            if (Changed(article) is { Length: > 0 } changed) row.Then().Say(changed);
        }

        if (chains.FirstOrDefault(chain => chain.Contains(article)) is { } chain)
        {
            var place = chain.IndexOf(article);
            row.Then().Say($"version {(place + 1).ToString(CultureInfo.InvariantCulture)} of {chain.Count.ToString(CultureInfo.InvariantCulture)}, with")
                .Add(context.CiteArticles(chain.Where(other => other != article)));
            if (place > 0 && Changed(article) is { Length: > 0 } changed) row.Then().Say(changed);
        }

        return row;
    }

    // "1 paragraph added, 4 cut": against the original, or the version before.
    private string Changed(string article)
    {
        var paragraphs = context.Ledger.Copies.Changes.Where(changes => changes.To == article && context.Article(changes.From) is not null).SelectMany(changes => changes.Paragraphs).ToList();
        var counts = Enum.GetValues<ChangeKind>().Select(kind => (Kind: kind, Count: paragraphs.Count(paragraph => paragraph.Kind == kind))).Where(pair => pair.Count > 0).ToList();
        return string.Join(", ", counts.Select((pair, index) => string.Create(CultureInfo.InvariantCulture, $"{pair.Count}{(index > 0 ? "" : pair.Count == 1 ? " paragraph" : " paragraphs")} {pair.Kind.Word()}")));
    }

    private List<string> Ours(IReadOnlyList<string> ids, bool byNumber = true)
    {
        var ours = ids.Where(id => context.Article(id) is not null).Distinct(StringComparer.Ordinal);
        return byNumber ? [.. ours.OrderBy(id => context.Article(id)!.Number)] : [.. ours];
    }

    /// <summary>One text that several articles are.</summary>
    private sealed record Text(List<string> Articles, string? Original, string? Agency)
    {
        public List<string> Copies => Original is null ? Articles : [.. Articles.Where(article => article != Original)];
    }
}
