using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Tells where an assertion's knowledge comes from, and keeps one <see cref="Origin"/> for each source of a story.</summary>
/// <remarks>
/// Who speaks for a body, or heads it, and the body are one origin. An agency's own sentence is no better known than any outlet's: its copies count as one carrier. An outlet's own sentence has an origin only where its words mark it
/// as the outlet's own reporting, or tells what its own subject says or decides (<c>own-reporting.lexicon</c>); else its origin stays unknown: independence is never guessed.
/// </remarks>
internal sealed class OriginBook(StoryContext story)
{
    private static readonly PhraseSet OwnReporting = PhraseSet.Of(SourceWords.Of("marks"));

    private static readonly HashSet<string> Quantifiers = new(StringComparer.OrdinalIgnoreCase) { "no", "any", "every", "each", "enough", "many", "most", "some", "another", "whatever", "few" };

    private readonly Dictionary<(OriginKind, string), Origin> origins = [];
    private readonly List<Origin> inOrder = [];
    private readonly Dictionary<Origin, StoryActor> actors = [];
    private readonly Dictionary<string, (Origin Origin, int Number)> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<Origin, HashSet<string>> words = [];
    private readonly Dictionary<string, StoryActor> principals = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextSpan?> authors = new(StringComparer.Ordinal);
    private readonly PronounSpeakers pronouns = new(story);
    private readonly OwnLook ownLook = new(story.Articles.Select(article => article.Article.Outlet).OfType<string>());
    private CommonNouns? nouns;
    private PrincipalFinder? principalFinder;

    /// <summary>Every origin found so far, in order of first use.</summary>
    public IReadOnlyList<Origin> Origins => inOrder;

    private CommonNouns Nouns => nouns ??= new CommonNouns(story);

    private PrincipalFinder Principals => principalFinder ??= new PrincipalFinder(story, Nouns);

    /// <summary>Id of the origin of an assertion, or <see langword="null"/> where the text does not say.</summary>
    public string? OriginOf(AnnotatedArticle article, Assertion assertion) =>
        (assertion.Attribution is { } id ? OfAttribution(article, article.Attributions.First(attribution => attribution.Id == id)) : OfOwnVoice(article, assertion))?.Id;

    /// <summary>Whether two of the origins are surely not one: both named, and neither name nor office of the one speaks of the other, nor may they be one.</summary>
    /// <remarks>Who is only described (<c>the company</c>, <c>an official</c>) may be anybody, the other origin too.</remarks>
    public bool HaveTwoApart(IReadOnlyList<string> ids)
    {
        if (ids.Count < 2) return false;

        var named = ids.Select(id => byId[id]).OrderBy(origin => origin.Number).Select(origin => origin.Origin).Where(origin => IsNamed(origin.Name)).Select(origin => (Words: WordsOf(origin), Actor: actors.GetValueOrDefault(origin))).ToList();
        return named.Where((one, index) => named.Skip(index + 1).Any(other => AreToldApart(one.Actor, other.Actor) || (!one.Words.Overlaps(other.Words) && !MayBeOne(one.Actor, other.Actor)))).Any();
    }

    // Namesakes whom an analyst split.
    private static bool AreToldApart(StoryActor? one, StoryActor? other) => one is not null && other is not null && one.ApartFrom.Contains(other.Id);

    // Moscow and the Kremlin: either may be Russia.
    private static bool MayBeOne(StoryActor? one, StoryActor? other) =>
        one is not null && other is not null && (one.MayBe.Contains(other.Id) || one.MayBe.Intersect(other.MayBe).Any());

    // A capital that no sentence could have given it.
    private static bool IsNamed(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 1 ? char.IsUpper(words[0][0]) : words.Skip(1).Any(word => char.IsUpper(word[0]));
    }

    private HashSet<string> WordsOf(Origin origin)
    {
        const int ShortestTelling = 4;
        if (words.TryGetValue(origin, out var known)) return known;

        var names = actors.TryGetValue(origin, out var actor) ? actor.Aliases.Concat(actor.Roles).Prepend(origin.Name) : [origin.Name];
        return words[origin] = names
            .SelectMany(name => NameFolding.Fold(name).Split(' '))
            .Where(word => word.Length >= ShortestTelling)
            .ToHashSet(StringComparer.Ordinal);
    }

    private Origin? OfAttribution(AnnotatedArticle article, Attribution attribution)
    {
        // The innermost speaker knows; where nobody is named inside, the next one out does.
        foreach (var link in AssertionReader.Chain(article, attribution))
        {
            if (story.SpeakerOf(article, link) is not { } speaker) continue;

            if (OwnerOf(article, link) is { } body) return OfActor(body, SpeakerType.Institution);

            if (link.SpeakerType == SpeakerType.Institution && BodyMeant(article, link, story.Actor(speaker)) is { } meant) return OfActor(meant, SpeakerType.Institution);

            return link.SpeakerType == SpeakerType.Document
                ? Keep(OriginKind.Document, story.Actor(speaker))
                : OfActor(story.Actor(speaker), link.SpeakerType);
        }

        return OfPronoun(article, attribution) ?? OfPublisher(article, attribution);
    }

    // "We ask the public", "the company rejects" in what a company publishes itself.
    private Origin? OfPublisher(AnnotatedArticle article, Attribution attribution) =>
        Nouns.Publishers.Of(article) is { } body && (attribution.Source.Count == 0 || attribution.Source[0].Of(article.Text).ToLowerInvariant() is "we" or "our" or "us")
            ? OfActor(body, SpeakerType.Institution) : null;

    // "It said in a statement", "they said": whoever spoke last and fits.
    private Origin? OfPronoun(AnnotatedArticle article, Attribution attribution)
    {
        foreach (var link in AssertionReader.Chain(article, attribution))
        {
            if (pronouns.Earlier(article, link) is { } earlier) return OfAttribution(article, earlier);
            if (pronouns.Topic(article, link) is { } topic) return OfActor(story.Actor(topic), SpeakerType.Institution);
        }

        return null;
    }

    private Origin OfActor(StoryActor actor, SpeakerType type)
    {
        if (type == SpeakerType.Media) return Keep(OriginKind.Agency, actor);

        if (!principals.TryGetValue(actor.Id, out var principal)) principals[actor.Id] = principal = Principals.Find(actor);
        return Keep(OriginKind.Speaker, principal);
    }

    // "the board": the one that the article named.
    private StoryActor? BodyMeant(AnnotatedArticle article, Attribution attribution, StoryActor speaker) =>
        char.IsLower(speaker.Name[0]) && attribution.Source.Count > 0 ? Nouns.Find(article, speaker.Name, attribution.Source[0].Start) : null;

    // "its coordinator, A. B., said": the body last named before.
    private StoryActor? OwnerOf(AnnotatedArticle article, Attribution attribution)
    {
        var source = attribution.Source[0];
        var words = source.Of(article.Text);
        if (!words.StartsWith("its ", StringComparison.OrdinalIgnoreCase) && !words.StartsWith("their ", StringComparison.OrdinalIgnoreCase)) return null;

        return Nouns.OwnerAt(article, source.Start);
    }

    private Origin? OfOwnVoice(AnnotatedArticle article, Assertion assertion)
    {
        var sentence = article.SentencesIn(assertion.Citation.Span).FirstOrDefault();
        if (OwnReporting.StandsIn(article.WordsAndMarksIn(sentence.Span)) && article.Article.Outlet is { } outlet)
        {
            return Keep(OriginKind.OwnReporting, NameFolding.Fold(outlet), outlet);
        }

        if (ownLook.Find(article, sentence.Span) is { } looking) return Keep(OriginKind.OwnReporting, NameFolding.Fold(looking), looking);

        return OfAct(article, assertion.Citation.Span) ?? OfPoll(article, sentence.Span) ?? OfFreeReport(article, assertion.Citation.Span) ?? OfAuthor(article);
    }

    // "Among those under 30 it is 81 percent": the poll's, though no word of saying stands there.
    private Origin? OfPoll(AnnotatedArticle article, TextSpan sentence) =>
        article.SentenceAt(sentence.Start) is { } at && PollShares.PollBefore(article, at) is { } poll ? OfAttribution(article, poll) : null;

    // "An inquiry would follow": whoever spoke just before.
    private Origin? OfFreeReport(AnnotatedArticle article, TextSpan span) =>
        FreeReport.SourceBefore(article, span) is { } source ? OfAttribution(article, source) : null;

    // What an article carries in full is its author's word.
    private Origin? OfAuthor(AnnotatedArticle article)
    {
        if (!authors.TryGetValue(article.Article.Id, out var author)) authors[article.Article.Id] = author = CarriedPapers.AuthorOf(article);
        return author is { } words ? OfWords(article, words) : Nouns.Publishers.Of(article) is { } body ? OfActor(body, SpeakerType.Institution) : null;
    }

    // "Police denied reports of looting", "the prosecutor charged him": what somebody says or decides is known from whoever said or decided it;
    // of what he thinks and favours the outlet does not tell whence it knows.
    private Origin? OfAct(AnnotatedArticle article, TextSpan span)
    {
        var verb = DoerFinder.FirstVerb(article, span);
        if (verb >= 0 && DoerFinder.IsVote(article, span, verb)) return null;
        if (verb >= 0 && ToldBy(article, span, article.Tokens[verb].Span) is { } told)
        {
            return IsMind(article, told, verb) || !IsKnownSource(article, told) ? null : OfAttribution(article, told);
        }

        return DoerFinder.DoerOf(article, span, verb) is { } doer ? OfWords(article, doer) : null;
    }

    // Who "backs the plan" is of that mind; who "backed the plan on Monday" said so.
    private static bool IsMind(AnnotatedArticle article, Attribution told, int verb) =>
        told.Force is Force.Believes or Force.Doubts or Force.Perceives
        || (told.Force is Force.Supports or Force.Rejects && article.Tokens[verb].Xpos is "VBZ" or "VBP");

    // Who is only described must be a body or a paper, and say it: "no company wants" tells of nobody.
    private bool IsKnownSource(AnnotatedArticle article, Attribution told) =>
        story.SpeakerOf(article, told) is not { } speaker
            ? told.SpeakerType == SpeakerType.Unknown
            : IsNamed(story.Actor(speaker).Name)
                || (told.SpeakerType is SpeakerType.Institution or SpeakerType.Document && told.Force is not (Force.Wants or Force.Intends) && !Quantifiers.Contains(told.Source[0].Of(article.Text).Split(' ')[0]));

    private static Attribution? ToldBy(AnnotatedArticle article, TextSpan span, TextSpan verb) => article.Attributions.FirstOrDefault(attribution =>
        attribution.Within is null && attribution.Cue.Any(cue => cue.Contains(verb)) && attribution.Source.Any(source => source.End <= verb.Start && span.Contains(source)));

    /// <summary>The origin that some words stand for: a name, a pronoun, or a body by its common noun.</summary>
    private Origin? OfWords(AnnotatedArticle article, TextSpan words)
    {
        if (article.References.LastOrDefault(reference => words.Contains(reference.Span) && reference.Span.Length * 2 > words.Length) is { } reference)
        {
            return story.ActorOf(article, reference.Actor) is { } meant ? OfActor(story.Actor(meant), SpeakerType.Named) : null;
        }

        var description = DescribedSpeakers.WithoutDeterminer(words.Of(article.Text).Split(',')[0]);
        if (ActorOfHead(article, words, description) is { } actor) return OfActor(actor, SpeakerType.Named);
        if (!CommonNouns.DescribeBody(description) || Quantifiers.Contains(words.Of(article.Text).Split(' ')[0])) return null;

        return Nouns.Find(article, description, words.Start) is { } body ? OfActor(body, SpeakerType.Institution) : Keep(OriginKind.Speaker, NameFolding.Fold(description), description);
    }

    // "the court in Norvale" is no Norvale; "the prosecutor, Ida Brandt," is she.
    private StoryActor? ActorOfHead(AnnotatedArticle article, TextSpan words, string description)
    {
        var head = words.Start + words.Of(article.Text).IndexOf(description, StringComparison.Ordinal) + DescribedSpeakers.HeadLength(description);
        var named = article.Mentions.Where(mention => words.Contains(mention.Span)).ToList();
        var meant = named.LastOrDefault(mention => mention.Span.Start < head && mention.Span.End >= head) ?? named.LastOrDefault(mention => mention.Type == MentionType.Person);
        return story.ActorOf(article, meant?.Actor) is { } actor ? story.Actor(actor) : null;
    }

    private Origin Keep(OriginKind kind, StoryActor actor)
    {
        // Two actors that a careful resolver kept apart under one name are still one word to lean on, unless an analyst told them apart.
        var origin = Keep(kind, actor.ApartFrom.Count > 0 ? actor.Id : NameFolding.Fold(actor.Name), actor.Name);
        actors[origin] = actor;
        return origin;
    }

    private Origin Keep(OriginKind kind, string key, string name)
    {
        if (origins.TryGetValue((kind, key), out var known)) return known;

        var origin = new Origin($"o{inOrder.Count + 1}", name, kind);
        origins[(kind, key)] = origin;
        byId[origin.Id] = (origin, inOrder.Count);
        inOrder.Add(origin);
        return origin;
    }
}
