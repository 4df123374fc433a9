using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>Whose speech a word is part of.</content>
internal sealed partial class HolderReader
{
    /// <summary>The innermost speech that holds a word; <see langword="null"/> where the outlet itself speaks, or a document.</summary>
    public Attribution? SpeechAround(TextSpan word) => article.Attributions
        .Where(attribution => attribution.Source.Count > 0 && attribution.Content.Any(content => content.Contains(word))
            && attribution.SpeakerType is not (SpeakerType.Document or SpeakerType.Media) && !IsOfShare(attribution))
        .MinBy(attribution => attribution.Content.Sum(content => content.Length)) ?? SpeechBehind(word);

    // "There will be no vote, the mayor declared on Friday after a night of talks": whose words stand before the comma, though only those
    // behind the cue were taken for them.
    private Attribution? SpeechBehind(TextSpan word) => article.SentenceAt(word.Start) is not { } sentence ? null : article.Attributions
        .FirstOrDefault(told => told.Source.Count > 0 && told.Source[0].Start > word.End
            && article.Sentences[sentence].Span.Contains(told.Source[0])
            && told.SpeakerType is not (SpeakerType.Document or SpeakerType.Media) && !IsOfShare(told) && told.Cue.Count > 0
            && told.Content.Count > 0 && told.Content[0].Start > told.Cue[0].Start && !article.HasVerb(told.Content[0])
            && StanceLexicon.Declaring.Contains(article.Tokens[article.TokensIn(told.Cue[0]).First].Lemma)
            && article.Text.AsSpan(word.End..told.Source[0].Start).TrimEnd().EndsWith(","));

    /// <summary>Whether a speech is that of a share of people: <c>63 percent of the members</c>.</summary>
    public bool IsOfShare(Attribution speech) => article.Quantities.Any(quantity => speech.Source[0].Overlaps(quantity.Span))
        || speech.Source[0].Of(article.Text).Contains(" in ", StringComparison.Ordinal) && article.WordsAndMarksIn(speech.Source[0])
        .Any(token => token.Upos == PartOfSpeech.Num);

    /// <summary>The speech whose cue a word is part of.</summary>
    public Attribution? SpeechCuedBy(TextSpan word) => article.Attributions
        .FirstOrDefault(attribution => attribution.Source.Count > 0 && attribution.Cue.Any(cue => cue.Overlaps(word))
            && attribution.SpeakerType is not (SpeakerType.Document or SpeakerType.Media) && !IsOfShare(attribution)
            && !IsInDateline(article.TokensIn(attribution.Source[0]).First));
}
