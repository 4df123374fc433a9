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

    private static readonly HashSet<string> Conditions = new(StringComparer.OrdinalIgnoreCase)
    {
        "if", "unless", "when", "whenever", "once", "before", "after", "until", "till", "whether", "lest",
    };

    // What nobody else can know unless it was said.
    private static readonly IReadOnlySet<Force> Sayings = new HashSet<Force>
    {
        Force.Asserts, Force.Denies, Force.Alleges, Force.Admits, Force.Predicts, Force.Promises, Force.Demands, Force.Asks,
        Force.Decrees, Force.Warns, Force.Praises, Force.Blames, Force.Declines,
    };

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

    /// <summary>Of the origins of one claim those that are left where one body under several names counts once, under the first.</summary>
    /// <remarks>
    /// <c>The region's electoral commission</c>, <c>Mr Maren's commission</c> and <c>the Delta commission</c> that tell the very same are one, though nobody says so; <c>Norvale's police</c> and
    /// <c>Tarn's police</c> are two, unless a third outlet's <c>police</c> joins them. That counts for one claim alone: of another, two commissions may tell.
    /// </remarks>
    /// <param name="ids">Ids of the origins, in order.</param>
    public IReadOnlyList<string> OneOfEachBody(IReadOnlyList<string> ids)
    {
        if (ids.Count < 2) return ids;

        var told = ids.Select(id => byId[id].Origin).ToList();
        var sets = new DisjointSets(told.Count);
        for (var one = 0; one < told.Count; one++)
        {
            for (var other = one + 1; other < told.Count; other++)
            {
                if (AreOneBody(told[one], told[other])) sets.Join(one, other);
            }
        }

        return [.. ids.Where((_, index) => sets.Find(index) == index)];
    }

    private bool AreOneBody(Origin one, Origin other)
    {
        if (one.Kind != OriginKind.Speaker || other.Kind != OriginKind.Speaker) return false;

        var (actor, otherActor) = (actors.GetValueOrDefault(one), actors.GetValueOrDefault(other));
        if (AreToldApart(actor, otherActor)) return false;
        if (MayBeOne(actor, otherActor)) return true;
        if (!CommonNouns.DescribeBody(one.Name) || DescribedSpeakers.HeadOf(one.Name) != DescribedSpeakers.HeadOf(other.Name)) return false;

        var (owner, otherOwner) = (NamesIn(one.Name), NamesIn(other.Name));
        return owner.Count == 0 || otherOwner.Count == 0 || owner.Overlaps(otherOwner);
    }

    // Whose body it is, or what sort of body, where a name says so.
    private static HashSet<string> NamesIn(string name) =>
        [.. name.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipLast(1).Where(word => char.IsUpper(word[0])).Select(NameFolding.Fold)];

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
        if (verb >= 0 && ToldBy(article, span, verb) is { } told)
        {
            var isOpen = IsSeen(article, told) || HangsOnIf(article, told.Source[0]) || !IsKnownSource(article, told);
            return isOpen ? null : OfAttribution(article, told);
        }

        return DoerFinder.DoerOf(article, span, verb) is { } doer && !HangsOnIf(article, doer) ? OfWords(article, doer) : null;
    }

    // "If the court overturns it", "when the voters backed it": the writer supposes it, or gives it as known.
    private static bool HangsOnIf(AnnotatedArticle article, TextSpan doer)
    {
        var before = article.FirstTokenFrom(doer.Start) - 1;
        if (before >= 0 && article.Tokens[before].Upos == PartOfSpeech.Det) before--;
        return before >= 0 && Conditions.Contains(article.Tokens[before].Form);
    }

    // What somebody saw is told by whoever tells of it, unless it is a judgement: "saw no need for it". A country "has seen no rain".
    private bool IsSeen(AnnotatedArticle article, Attribution told) =>
        told.Force == Force.Perceives
        && told.Cue.SelectMany(article.WordsAndMarksIn).Any(token => token.Lemma is "see" or "hear" or "notice" or "witness" or "watch")
        && !(told.Content.Any(content => content.Of(article.Text).StartsWith("no ", StringComparison.OrdinalIgnoreCase))
            && story.SpeakerOf(article, told) is { } speaker && story.Actor(speaker).Type != MentionType.Location);

    // What is in somebody's mind is known from him where he is named, or is the one body meant ("the insurers want"); who is only
    // described must say it: "no company wants", "residents want" tell of nobody.
    private bool IsKnownSource(AnnotatedArticle article, Attribution told)
    {
        if (story.SpeakerOf(article, told) is not { } speaker) return told.SpeakerType == SpeakerType.Unknown;
        var name = story.Actor(speaker).Name;

        // "Residents want", "the keeper of the Harrow lock remembers": a capital of the sentence's, or of somebody else's name.
        var words = told.Source[0].Of(article.Text);
        var isDescribed = told.Speaker is null && told.SpeakerType == SpeakerType.Anonymous && words.Contains(name, StringComparison.Ordinal);
        if (IsNamed(name) && !isDescribed) return true;

        var first = words.Split(' ')[0];
        if (Quantifiers.Contains(first)) return false;
        if (told.SpeakerType is SpeakerType.Institution or SpeakerType.Document) return true;

        var isMeant = first.Equals("the", StringComparison.OrdinalIgnoreCase);
        var isWill = isMeant && told.Force is Force.Wants or Force.Intends or Force.Supports or Force.Rejects;
        return (isWill || Sayings.Contains(told.Force)) && DescribedSpeakers.IsSomebody(name);
    }

    // The source may stand before the statement in its sentence, where the statement has no subject: "…, and now calls it a farce".
    private static Attribution? ToldBy(AnnotatedArticle article, TextSpan span, int first)
    {
        var verb = article.Tokens[first].Span;
        var opening = article.FirstTokenFrom(span.Start);
        var isSubjectless = Enumerable.Range(opening, first - opening)
            .All(index => article.Tokens[index].Upos is PartOfSpeech.Adv or PartOfSpeech.Aux or PartOfSpeech.Cconj)
            || article.Tokens[opening].Form is "who" or "which";
        return article.Attributions.FirstOrDefault(attribution =>
            attribution.Within is null && attribution.Cue.Any(cue => cue.Contains(verb))
            && attribution.Source.Any(source => source.End <= verb.Start && (span.Contains(source)
                || (isSubjectless && article.SentenceAt(source.Start) == article.SentenceAt(verb.Start)))));
    }

    /// <summary>The origin that some words stand for: a name, a pronoun, or a body by its common noun.</summary>
    private Origin? OfWords(AnnotatedArticle article, TextSpan words)
    {
        if (article.References.LastOrDefault(reference => words.Contains(reference.Span) && reference.Span.Length * 2 > words.Length) is { } reference)
        {
            return story.ActorOf(article, reference.Actor) is { } meant ? OfActor(story.Actor(meant), SpeakerType.Named) : null;
        }

        // "It lowered its bid": whoever spoke last and fits.
        var isPronoun = words.Of(article.Text).ToLowerInvariant() is "it" or "they";
        if (isPronoun && pronouns.Earlier(article, words) is { } earlier) return OfAttribution(article, earlier);

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
        var meant = named.LastOrDefault(mention => mention.Span.Start < head && mention.Span.End >= head)
            ?? named.LastOrDefault(mention => mention.Type == MentionType.Person
                && (!IsOwner(article, mention) || CommonNouns.DescribeBody(description)));
        return story.ActorOf(article, meant?.Actor) is { } actor ? story.Actor(actor) : null;
    }

    // "Ada Merk's case" is not Ada Merk; "Ada Merk's office" is.
    private static bool IsOwner(AnnotatedArticle article, Mention mention) =>
        article.Text.AsSpan(mention.Span.End) is var rest
        && (rest.StartsWith("’s", StringComparison.Ordinal) || rest.StartsWith("'s", StringComparison.Ordinal));

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
