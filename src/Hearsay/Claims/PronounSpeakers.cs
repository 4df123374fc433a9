using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Finds who a pronoun that speaks stands for where the article's references leave it open: <c>It said in a statement</c>, <c>they said</c>, <c>this person said</c>.</summary>
/// <remarks>Whoever spoke last and fits: a body or paper for <c>it</c>, several for <c>they</c>, a person for <c>he</c>, <c>she</c> and <c>this person</c>.</remarks>
internal sealed class PronounSpeakers(StoryContext story)
{
    // About three sentences, in code units.
    private const int Reach = 450;

    private static readonly HashSet<string> Persons = new(StringComparer.OrdinalIgnoreCase) { "he", "she", "this person", "the person", "this man", "this woman" };
    private static readonly HashSet<string> Several = new(StringComparer.OrdinalIgnoreCase) { "they", "both", "the two", "the pair" };

    /// <summary>The attribution whose speaker a pronoun of another stands for; <see langword="null"/> where none fits.</summary>
    /// <param name="article">The article.</param>
    /// <param name="attribution">One whose speaker is not known.</param>
    public Attribution? Earlier(AnnotatedArticle article, Attribution attribution) =>
        attribution.Source.Count == 0 || IsExpletive(article, attribution) ? null : Earlier(article, attribution.Source[0], attribution);

    /// <summary>The attribution whose speaker a pronoun that does something stands for: <c>It lowered its bid</c>.</summary>
    /// <param name="article">The article.</param>
    /// <param name="pronoun">The pronoun.</param>
    public Attribution? Earlier(AnnotatedArticle article, TextSpan pronoun) => Earlier(article, pronoun, own: null);

    private Attribution? Earlier(AnnotatedArticle article, TextSpan source, Attribution? own)
    {
        var pronoun = source.Of(article.Text);
        Func<Attribution, bool>? fits = pronoun.Equals("it", StringComparison.OrdinalIgnoreCase) ? IsThing : Several.Contains(pronoun) ? other => AreSeveral(article, other) : Persons.Contains(pronoun) ? other => IsPerson(other) && !AreSeveral(article, other) : null;
        if (fits is null) return null;

        var earlier = article.Attributions.LastOrDefault(other =>
            other != own && other.Source.Count > 0 && other.Source[0].End <= source.Start && source.Start - other.Source[0].End < Reach
            && (own is null || !Contains(own, other)) && story.SpeakerOf(article, other) is not null && fits(other));
        return earlier is null || (fits != IsThing && IsAnotherNamed(article, earlier, source.Start)) ? null : earlier;
    }

    // "It was later revealed that": nobody's.
    private static bool IsExpletive(AnnotatedArticle article, Attribution attribution) =>
        attribution.Cue.Count > 0 && article.WordsAndMarksIn(attribution.Cue[0]) is [{ Lemma: "be" }, _, ..];

    // Somebody else is named in between: he may be meant.
    private static bool IsAnotherNamed(AnnotatedArticle article, Attribution earlier, int position) => article.Mentions.Any(mention =>
        mention.Type == MentionType.Person && mention.Span.Start >= earlier.Source[0].End && mention.Span.End <= position && mention.Actor != earlier.Speaker);

    /// <summary>The body that <c>it</c> stands for by the words beside it: what the statement or the sentence before opens with.</summary>
    /// <param name="article">The article.</param>
    /// <param name="attribution">One whose speaker is <c>it</c>.</param>
    public string? Topic(AnnotatedArticle article, Attribution attribution)
    {
        if (attribution.Source.Count == 0 || !attribution.Source[0].Of(article.Text).Equals("it", StringComparison.OrdinalIgnoreCase)) return null;
        if (article.SentenceAt(attribution.Source[0].Start) is not { } sentence) return null;

        return Opening(article, sentence, attribution.Source[0].Start) ?? (sentence > 0 && article.Sentences[sentence - 1].Block == article.Sentences[sentence].Block ? Opening(article, sentence - 1, int.MaxValue) : null);
    }

    // "Rohn would pay 14 florins, it said": a name that opens the sentence and is not somebody who speaks for himself.
    private string? Opening(AnnotatedArticle article, int sentence, int before)
    {
        const int LongestDeterminer = 4;
        var span = article.Sentences[sentence].Span;
        var name = article.Mentions.FirstOrDefault(mention => mention.Span.Start >= span.Start && mention.Span.Start <= span.Start + LongestDeterminer && mention.Span.End <= before);
        return name is { Type: MentionType.Organization or MentionType.Location } ? story.ActorOf(article, name.Actor) : null;
    }

    private static bool Contains(Attribution outer, Attribution inner) => outer.Content.Any(content => inner.Source.Any(content.Contains));

    private static bool IsThing(Attribution attribution) => attribution.SpeakerType is SpeakerType.Institution or SpeakerType.Document or SpeakerType.Media;

    private static bool IsPerson(Attribution attribution) => attribution.SpeakerType is SpeakerType.Named or SpeakerType.Anonymous;

    private static bool AreSeveral(AnnotatedArticle article, Attribution attribution)
    {
        if (attribution.SpeakerType is not (SpeakerType.Anonymous or SpeakerType.Institution)) return false;

        var head = DescribedSpeakers.HeadOf(DescribedSpeakers.WithoutDeterminer(attribution.Source[0].Of(article.Text).Split(',')[0]));
        return head is "police" or "people" || (head.EndsWith('s') && !head.EndsWith("ss", StringComparison.Ordinal));
    }
}
