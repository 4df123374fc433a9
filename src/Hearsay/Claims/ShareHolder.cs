using System.Runtime.CompilerServices;
using Hearsay.Annotations;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Finds whose share of the votes a percentage is: <c>Merk won 54.1 percent and Tolan 38.2</c>.</summary>
internal static class ShareHolder
{
    // "Tolan, a former central bank governor, 38.2 percent".
    private const int LongestBetween = 14;
    private const int LongestFor = 7;

    // So many words about votes make an article one about a vote.
    private const int FewestVoteWords = 2;
    private const int FewestPollWords = 3;

    private static readonly IReadOnlySet<string> Wins = new HashSet<string>(StringComparer.Ordinal)
    {
        "have", "win", "get", "take", "poll", "receive", "score", "gain", "secure", "collect", "obtain", "garner", "lead", "finish", "stand", "reach", "see", "trail",
    };

    private static readonly IReadOnlySet<string> Shares = new HashSet<string>(StringComparer.Ordinal) { "share", "vote", "tally", "score", "result", "support" };

    private static readonly IReadOnlySet<string> OfElections = new HashSet<string>(StringComparer.Ordinal) { "election", "electoral", "candidate", "runoff", "polling", "constituency" };

    private static readonly IReadOnlySet<string> Polls = new HashSet<string>(StringComparer.Ordinal) { "poll", "survey", "pollster" };

    private static readonly ConditionalWeakTable<AnnotatedArticle, Subject> Subjects = [];

    /// <summary>The story's actor who has it, and whether people were asked or votes counted; <see langword="null"/> where no person has it.</summary>
    public static (string Holder, bool IsPoll)? Find(StoryContext story, AnnotatedArticle article, Quantity quantity)
    {
        if (quantity.Unit != "%" || !IsOfVotes(article, quantity) || IsTurnoutOrOther(article, quantity) || !IsAboutVote(article)) return null;

        return (HolderBehind(story, article, quantity) ?? HolderAhead(story, article, quantity)) is { } holder ? (holder, IsPolled(article, quantity)) : null;
    }

    private static bool IsOfVotes(AnnotatedArticle article, Quantity quantity) =>
        quantity.Of is not { } whole || article.WordsAndMarksIn(whole).Any(token => MeasureNature.KindOf(token) == "vote");

    // "turnout was 61 percent", "her approval rating is 51 percent".
    private static bool IsTurnoutOrOther(AnnotatedArticle article, Quantity quantity) =>
        quantity.Measured is { } measured && article.WordsAndMarksIn(measured).Any(token => token.Lemma is "rating" or "approval" or "favorability" or "popularity" || MeasureNature.KindOf(token) is { } kind && !MeasureNature.IsShare(kind));

    private static bool IsAboutVote(AnnotatedArticle article) => Subjects.GetValue(article, ReadSubject).IsVote;

    private static Subject ReadSubject(AnnotatedArticle article) => new(
        article.Tokens.Where(token => MeasureNature.KindOf(token) == "vote" || OfElections.Contains(token.Lemma)).Take(FewestVoteWords).Count() == FewestVoteWords,
        [.. article.Tokens.Where(word => word.Upos == PartOfSpeech.Noun && Polls.Contains(word.Lemma) && word.Form != "polls")]);

    // "42.7 percent for the opposition candidate, Lia Tolan".
    private static string? HolderBehind(StoryContext story, AnnotatedArticle article, Quantity quantity)
    {
        var end = article.TokensIn(quantity.Span).End;
        if (end >= article.Tokens.Count || article.Tokens[end].Form != "for") return null;

        var stretch = new TextSpan(article.Tokens[end].Span.Start, article.Tokens[Math.Min(article.Tokens.Count, end + LongestFor) - 1].Span.End);
        return People(story, article, stretch).Select(person => person.Actor).FirstOrDefault();
    }

    private static string? HolderAhead(StoryContext story, AnnotatedArticle article, Quantity quantity)
    {
        if (article.SentenceAt(quantity.Span.Start) is not { } sentence) return null;

        var stretch = new TextSpan(Math.Min(article.Sentences[sentence].Span.Start, quantity.Span.Start), quantity.Span.Start);
        if (article.Quantities.Where(other => other.Span.End <= quantity.Span.Start && other.Span.Start >= stretch.Start).Select(other => (int?)other.Span.End).Max() is { } after)
        {
            stretch = new TextSpan(after, stretch.End);
        }

        if (People(story, article, stretch).LastOrDefault() is not { Actor: { } holder, Span: var words }) return null;

        var between = article.WordsAndMarksIn(new TextSpan(words.End, quantity.Span.Start)).ToList();
        if (between.Count > LongestBetween || between.Exists(token => token.Form is ";" or "that" or "who" or "whose")) return null;

        // "his share falls to", "Merk won"; without a verb one stands before both: "Merk won 50.7 percent and Tolan 44.1".
        var verb = between.FindIndex(token => token.Upos == PartOfSpeech.Verb);
        return verb < 0 || Wins.Contains(between[verb].Lemma) || between.Take(verb).Any(token => Shares.Contains(token.Lemma)) || IsOwner(article, words) ? holder : null;
    }

    // "his share falls and that of Tolan rises to 45.5", "the share of Tolan".
    private static bool IsOwner(AnnotatedArticle article, TextSpan person)
    {
        var first = article.TokensIn(person).First;
        while (first > 0 && article.Tokens[first - 1].Upos is PartOfSpeech.Det or PartOfSpeech.Propn) first--;
        return first > 1 && article.Tokens[first - 1].Form == "of" && (article.Tokens[first - 2].Form == "that" || Shares.Contains(article.Tokens[first - 2].Lemma));
    }

    private static IEnumerable<(TextSpan Span, string Actor)> People(StoryContext story, AnnotatedArticle article, TextSpan stretch) =>
        article.Mentions.Where(mention => stretch.Contains(mention.Span)).Select(mention => (mention.Span, Actor: (string?)mention.Actor))
            .Concat(article.References.Where(reference => stretch.Contains(reference.Span)).Select(reference => (reference.Span, Actor: (string?)reference.Actor)))
            .Select(named => (named.Span, Actor: story.ActorOf(article, named.Actor)))
            .Where(named => named.Actor is not null && story.Actor(named.Actor).Type == MentionType.Person)
            .Select(named => (named.Span, named.Actor!))
            .OrderBy(named => named.Span);

    // Where the article tells of polls, what a person has may be told sentences later.
    private static bool IsPolled(AnnotatedArticle article, Quantity quantity)
    {
        var asked = Subjects.GetValue(article, ReadSubject).Polls;
        return asked.Count >= FewestPollWords || (article.SentenceAt(quantity.Span.Start) is { } sentence && asked.Exists(word => article.Sentences[sentence].Span.Contains(word.Span)));
    }

    /// <summary>What an article as a whole is about, asked with each of its shares.</summary>
    /// <param name="IsVote">Whether it tells of a vote.</param>
    /// <param name="Polls">Its words for polls.</param>
    private sealed record Subject(bool IsVote, List<Token> Polls);
}
