using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Reads for whom people speak, by the words around their names: <c>coastguard spokeswoman Lieutenant Ida Brandt</c>, <c>its secretary, Ida Brandt</c>, <c>Ida Brandt, who chairs the board</c>.</summary>
/// <remarks>Offices that speak for a body or head it, of <c>own-reporting.lexicon</c>; of several bodies the one given most often. Who was it formerly speaks for himself.</remarks>
internal sealed class Affiliations
{
    private const int Farthest = 12;

    private static readonly IReadOnlySet<string> Offices = SourceWords.Of("spokespeople").Concat(SourceWords.Of("heads")).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Spokespeople = SourceWords.Of("spokespeople").ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly IReadOnlySet<string> Heading = SourceWords.Of("heading").ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly string[] NoLonger = ["former", "ex", "late", "then", "retired", "ex-"];

    private readonly StoryContext story;
    private readonly CommonNouns nouns;
    private readonly Dictionary<string, StoryActor> bodies = new(StringComparer.Ordinal);

    /// <summary>Reads a story's articles.</summary>
    public Affiliations(StoryContext story, CommonNouns nouns)
    {
        (this.story, this.nouns) = (story, nouns);
        var given = story.Articles.SelectMany(Read).ToLookup(pair => pair.Person, pair => pair.Body, StringComparer.Ordinal);
        foreach (var person in given)
        {
            var body = person.GroupBy(body => body.Id, StringComparer.Ordinal).OrderByDescending(same => same.Count()).First().First();
            if (body.Id != person.Key) bodies.Add(person.Key, body);
        }
    }

    /// <summary>For whom an actor speaks; <see langword="null"/> where no article tells.</summary>
    public StoryActor? BodyOf(StoryActor person) => bodies.GetValueOrDefault(person.Id);

    private IEnumerable<(string Person, StoryActor Body)> Read(AnnotatedArticle article)
    {
        foreach (var mention in article.Mentions.Where(mention => mention.Type == MentionType.Person))
        {
            if (story.ActorOf(article, mention.Actor) is not { } person || article.SentenceAt(mention.Span.Start) is not { } sentence) continue;

            var (first, end) = article.TokensIn(article.Sentences[sentence].Span);
            var (from, to) = article.TokensIn(mention.Span);
            if ((Before(article, first, from) ?? Behind(article, to, end)) is { } body) yield return (person, body);
        }
    }

    // "coastguard spokeswoman Lieutenant Ida Brandt", "its secretary, Ida Brandt", "the head of the laboratory, Professor Ida Brandt".
    private StoryActor? Before(AnnotatedArticle article, int first, int name)
    {
        var end = name;
        while (end > first && IsRankWord(article.Tokens[end - 1])) end--;
        var isParted = end > first && article.Tokens[end - 1].Form == ",";
        if (isParted) end--;

        var start = end;
        while (start > first && end - start < Farthest && IsOfPhrase(article.Tokens[start - 1])) start--;

        // "…, chief of the guild, Ida Brandt said": without an article it tells of somebody before it.
        return start >= end || (isParted && !OpensPhrase(article.Tokens[start])) ? null : InPhrase(article, start, end);
    }

    // "Ida Brandt, the union's secretary," "Ida Brandt, who chairs the board,"
    private StoryActor? Behind(AnnotatedArticle article, int name, int sentenceEnd)
    {
        if (name + 1 >= sentenceEnd || article.Tokens[name].Form != ",") return null;

        var start = name + 1;
        if (article.Tokens[start].Is("who"))
        {
            if (start + 2 >= sentenceEnd || !Heading.Contains(article.Tokens[start + 1].Lemma)) return null;

            start += 2;
            if (article.Tokens[start].Is("for")) start++;
            else if (article.Tokens[start - 1].Lemma == "speak") return null;
            return Body(article, start, EndOfPhrase(article, start, sentenceEnd), isSpokesperson: false);
        }

        var end = EndOfPhrase(article, start, sentenceEnd);
        var next = end < article.Tokens.Count ? article.Tokens[end].Span.End : int.MaxValue;

        // "Ida Brandt, guild secretary Tom Orne said": the office is the next one's.
        return article.Mentions.Any(mention => mention.Type == MentionType.Person && mention.Span.Start >= article.Tokens[start].Span.Start && mention.Span.Start < next) ? null : InPhrase(article, start, end);
    }

    private StoryActor? InPhrase(AnnotatedArticle article, int start, int end)
    {
        var office = -1;
        for (var index = start; index < end; index++)
        {
            if (NoLonger.Contains(article.Tokens[index].Form, StringComparer.OrdinalIgnoreCase)) return null;
            if (Offices.Contains(article.Tokens[index].Form) && !IsPartOfOther(article, index, end) && (office < 0 || !IsRank(article, office, index))) office = index;
            else if (office >= 0 && article.Tokens[index].Form is "of" or "for" or "at") return Body(article, index + 1, end, Spokespeople.Contains(article.Tokens[office].Form));
        }

        if (office < 0) return null;
        if (article.Tokens[start].Form.ToLowerInvariant() is "its" or "their") return nouns.OwnerAt(article, article.Tokens[start].Span.Start);

        // "Rohn's chief executive": the office begins behind the mark.
        var mark = Enumerable.Range(start, office - start).LastOrDefault(index => article.Tokens[index].Form is "'s" or "’s" or "'" or "’", -1);
        var last = mark >= 0 ? mark : office;
        while (last > start && (Offices.Contains(article.Tokens[last - 1].Form) || article.Tokens[last - 1].Upos == PartOfSpeech.Adj)) last--;
        return Body(article, start, last, Spokespeople.Contains(article.Tokens[office].Form));
    }

    private StoryActor? Body(AnnotatedArticle article, int start, int end, bool isSpokesperson)
    {
        while (start < end && article.Tokens[start].Upos == PartOfSpeech.Det) start++;
        if (start >= end) return null;

        var span = new TextSpan(article.Tokens[start].Span.Start, article.Tokens[end - 1].Span.End);
        var reference = article.References.FirstOrDefault(reference => reference.Span.End == span.End && reference.Span.Start <= span.Start);
        var named = article.Mentions.LastOrDefault(mention => span.Overlaps(mention.Span) && (mention.Type == MentionType.Organization || (isSpokesperson && mention.Type == MentionType.Person)));
        if (story.ActorOf(article, reference?.Actor ?? named?.Actor) is { } actor) return story.Actor(actor);

        var description = span.Of(article.Text);
        return CommonNouns.DescribeBody(description) ? nouns.Find(article, description, span.Start) : null;
    }

    // "chief economist", "press conference": the noun behind says what it is.
    private static bool IsPartOfOther(AnnotatedArticle article, int index, int end) =>
        index + 1 < end && article.Tokens[index + 1].Upos == PartOfSpeech.Noun && char.IsLower(article.Tokens[index + 1].Form[0]) && !Offices.Contains(article.Tokens[index + 1].Form);

    private static bool OpensPhrase(Token token) => token.Upos == PartOfSpeech.Det || token.Upos == PartOfSpeech.Propn || token.Form.ToLowerInvariant() is "its" or "their";

    // "spokeswoman Lieutenant Commander": capitals behind an office are a rank.
    private static bool IsRank(AnnotatedArticle article, int office, int index) => char.IsLower(article.Tokens[office].Form[0]) && char.IsUpper(article.Tokens[index].Form[0]);

    private static int EndOfPhrase(AnnotatedArticle article, int start, int sentenceEnd)
    {
        var end = start;
        while (end < sentenceEnd && end - start < Farthest && IsOfPhrase(article.Tokens[end])) end++;
        return end;
    }

    // Ranks and honours: "Lieutenant Commander", "Professor".
    private static bool IsRankWord(Token token) =>
        token.Upos is PartOfSpeech.Propn or PartOfSpeech.Noun && char.IsUpper(token.Form[0]) && !Offices.Contains(token.Form);

    private static bool IsOfPhrase(Token token) =>
        token.Upos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Part or PartOfSpeech.Num
        || token.Form.ToLowerInvariant() is "its" or "their" or "of" or "for" or "at" or "&" or "-" or "'s" or "’s" or "'" or "’" or "managing" or "acting";
}
