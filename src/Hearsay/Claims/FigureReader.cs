using Hearsay.Annotations;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims;

/// <summary>Reads what each amount of a story measures: the kind of thing, the whole, the scope.</summary>
internal static class FigureReader
{
    /// <summary>The kind of a share that a place and nothing else is the whole of.</summary>
    public const string Territory = "territory";

    /// <summary>The whole of a share that a poll found.</summary>
    public const string OfAsked = "asked";

    private const string InYear = "in:";
    private const string Then = "then";
    private const string Cases = "case";
    private const string Infected = "infect";

    // "four regions", "two sides": small numbers in words are ways of speaking, unless a kind of measure is counted.
    private const decimal SmallNumber = 10;

    private const decimal OldestAge = 115;

    private const int LongAgoDays = 120;
    private const int YearDays = 300;

    private static readonly IReadOnlySet<string> TurnoutWords = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "voted", "part", "turned", "participated", "cast", "turnout", "came" };

    // Words of "in the city itself" before the amount.
    private const int LongestPlace = 4;

    private static readonly IReadOnlySet<string> Pictures = new HashSet<string>(StringComparer.Ordinal) { "photo", "photograph", "picture", "image", "slide" };

    private static readonly IReadOnlySet<string> CommonPlaces = new HashSet<string>(StringComparer.Ordinal) { "city", "town", "capital", "province", "region", "district", "village", "countryside", "valley", "port", "island", "constituency", "precinct", "county", "municipality", "country" };

    private static readonly IReadOnlySet<string> Rates = new HashSet<string>(StringComparer.Ordinal) { "day", "night", "week", "hour", "share", "head", "person", "barrel", "ton", "tonne", "litre", "liter", "ticket", "family" };

    private static readonly IReadOnlySet<string> Events = new HashSet<string>(StringComparer.Ordinal)
    {
        "event", "incident", "attack", "accident", "disaster", "catastrophe", "crash", "earthquake", "quake", "collapse", "fire", "flood", "blast", "explosion",
        "protest", "unrest", "violence", "clash", "raid", "shooting", "sinking", "spill", "tragedy",
    };

    private static readonly IReadOnlySet<string> Definite = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "the", "these", "those", "all" };

    private static readonly IReadOnlySet<string> OpensPlace = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "in", "at", "across", "around", "throughout" };

    private static readonly IReadOnlySet<string> ChoiceWords =
        new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "for", "against", "favour", "favor", "yes", "no", "chosen", "chose", "backed", "approved" };

    private static readonly IReadOnlySet<string> PlaceWords =
        new HashSet<string>(StringComparer.Ordinal) { "territory", "area", "country", "land", "state", "nation", "whole", "total", "entire", "surface" };

    /// <summary>The amounts of all statements that say what they measure, in the statements' order. Headlines only repeat, and an amount that is denied is nobody's value.</summary>
    /// <returns>
    /// Those that rules may set beside others, and those that only chances may: small counts that one article alone gives, and numbers that name nothing.
    /// </returns>
    public static (IReadOnlyList<FigureObservation> Compared, IReadOnlyList<FigureObservation> Loose) Read(StoryContext story, IReadOnlyList<Statement> statements)
    {
        var observations = statements
            .Where(statement => !statement.IsTitle && statement.Assertion.Force != Force.Denies)
            .SelectMany(statement => statement.Assertion.Quantities.Where(quantity => !IsAge(statement.Article, quantity) && !IsOfTime(statement.Article, quantity) && !IsOfGallery(statement.Article, quantity)), (statement, quantity) => Observe(story, statement, quantity))
            .DistinctBy(observation => observation.Citation)
            .ToList();
        MetricScale.Unify(observations);
        TakeUpKinds(observations);
        ContinueKinds(observations);
        BareNumbers.Name(observations);
        NameCases(observations);
        PartialFigures.KeepWholes(observations);
        PartialFigures.Mark(observations);
        var carried = observations.Where(IsSmallCount).GroupBy(SmallCount).Where(same => same.DistinctBy(one => story.CarrierOf(one.Statement.Article.Article.Id)).Skip(1).Any()).Select(same => same.Key).ToHashSet();
        var kept = NamelessNumbers.Keep(observations, IsFigure).Where(one => !IsSmallCount(one) || carried.Contains(SmallCount(one)))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        var loose = observations.Where(one => !kept.Contains(one) && (IsFigure(one) || NamelessNumbers.Is(one)));
        return ([.. observations.Where(kept.Contains)], [.. loose]);
    }

    // "a farmer, 21, was shot"; "Ida Brandt, 47,": nobody counts farmers.
    private static bool IsAge(AnnotatedArticle article, Quantity quantity)
    {
        var (first, end) = article.TokensIn(quantity.Span);
        return quantity.Unit.Length == 0 && quantity is { Bound: QuantityBound.Exact, Low: >= 1 and <= OldestAge } && first > 1 && article.Tokens[first - 1].Form == ","
            && article.Tokens[first - 2].Upos is PartOfSpeech.Noun or PartOfSpeech.Propn && (end >= article.Tokens.Count || article.Tokens[end].IsMark());
    }

    // "1 of 16 Photos": what numbers the pictures of a page.
    private static bool IsOfGallery(AnnotatedArticle article, Quantity quantity) =>
        Pictures.Contains(quantity.Unit) && article.TokensIn(quantity.Span).First is > 1 and var first
        && (article.Tokens[first - 1].Form == "of" && article.Tokens[first - 2].Upos == PartOfSpeech.Num || quantity.Of is { } all && char.IsAsciiDigit(all.Of(article.Text)[0]));

    // "on 14 and 15 April", "cut the term from eighteen months to fifteen".
    private static bool IsOfTime(AnnotatedArticle article, Quantity quantity)
    {
        if (quantity.Measured is not null) return false;

        var (first, end) = article.TokensIn(quantity.Span);
        return article.Times.Any(time => time.Span.Overlaps(quantity.Span)
            || (end < article.Tokens.Count && time.Type == TimeType.Date && time.Span.Start == article.Tokens[end].Span.Start && article.Tokens[end].Upos == PartOfSpeech.Propn)
            || (first > 1 && article.Tokens[first - 1].Form == "to" && time.Type == TimeType.Duration && time.Span.End == article.Tokens[first - 2].Span.End));
    }

    // "the toll passed 500": more than 500.
    private static Quantity Exceeded(AnnotatedArticle article, Quantity quantity) =>
        quantity is { Bound: QuantityBound.Exact, High: not null } && article.TokensIn(quantity.Span).First is > 0 and var first && MeasureNature.IsExceeding(article.Tokens[first - 1])
            ? quantity with { Bound = QuantityBound.AtLeast, High = null }
            : quantity;

    // "She counted 2,400" after "1,900 houses were destroyed" counts destroyed houses.
    private static void TakeUpKinds(List<FigureObservation> observations)
    {
        var bySpan = observations.Select((observation, index) => (observation.Citation, index)).ToDictionary(pair => pair.Citation, pair => pair.index);
        for (var index = 0; index < observations.Count; index++)
        {
            var one = observations[index];
            if (one.TakesUp is not { } before || one.Kind is not null || one.Deed.Length > 0 || one.IsSomeOfTaken) continue;
            if (!bySpan.TryGetValue(one.Citation with { Span = before }, out var taken) || observations[taken] is not { Kind: { } kind, Scope: var scope }) continue;

            observations[index] = one with { Kind = kind, Scope = one.Scope.Length > 0 ? one.Scope : scope };
        }
    }

    // "a fine of 45 million for the company and of 900,000 for its director".
    private static void ContinueKinds(List<FigureObservation> observations)
    {
        for (var index = 1; index < observations.Count; index++)
        {
            var (before, one) = (observations[index - 1], observations[index]);
            if (one.Sentence != before.Sentence || one.Quantity.Unit != before.Quantity.Unit) continue;

            // "fell to 21 a day, from 48".
            if (FigureChange.IsBetween(before, one)) observations[index] = one = one.Rate.Length == 0 ? one with { Rate = before.Rate } : one;
            if (one.Kind is not null || before.Kind is null) continue;

            var (tokens, first) = (one.Statement.Article.Tokens, one.Statement.Article.TokensIn(one.Quantity.Span).First);
            if (first > 1 && tokens[first - 1].Form == "of" && tokens[first - 2].Upos == PartOfSpeech.Cconj) observations[index] = one with { Kind = before.Kind };
        }
    }

    // Where people are infected, so many cases are so many of them.
    private static void NameCases(List<FigureObservation> observations)
    {
        if (!observations.Exists(one => one.Kind == Infected)) return;

        for (var index = 0; index < observations.Count; index++)
        {
            if (observations[index] is { Kind: Cases } one) observations[index] = one with { Kind = Infected };
        }
    }

    private static bool IsFigure(FigureObservation observation) =>
        !(MeasureNature.IsVague(observation.Head) && IsSmall(observation)) && (observation.Kind is not null || observation.Quantity.Unit.Length > 0);

    // A few of a noun are worth a line where several say how many.
    private static bool IsSmallCount(FigureObservation observation) =>
        observation.Kind is null && IsSmall(observation) && !IsOfCounted(observation) && MeasureNature.IsCountable(observation.Quantity.Unit);

    // "six of the 30 mills": a part of so many is more than a way of speaking.
    private static bool IsOfCounted(FigureObservation observation) =>
        observation.Quantity.Of is { } whole && observation.Statement.Article.Quantities.Any(other => whole.Overlaps(other.Span) && other.Span != observation.Quantity.Span);

    private static bool IsSmall(FigureObservation observation) => (observation.Quantity.High ?? observation.Quantity.Low) < SmallNumber;

    private static (decimal? Low, decimal? High, string Head) SmallCount(FigureObservation observation) => (observation.Quantity.Low, observation.Quantity.High, observation.Head);

    private static FigureObservation Observe(StoryContext story, Statement statement, Quantity written)
    {
        var article = statement.Article;
        var exchanged = ExchangeRate.Of(article, written);
        var (quantity, taken, isSome) = exchanged is not null ? (written with { Unit = "", Measured = null }, null, false) : LeftOutNoun.Restore(article, NumberPhrase.Restore(article, statement.Span, written));
        quantity = Exceeded(article, quantity);
        var of = WholeOf(story, article, quantity.Of);
        var isTurnout = IsTurnout(article, statement.Span, quantity, of);
        var head = HeadOf(article, quantity);
        var deed = CountedDeed.Find(article, statement.Span, quantity);
        var held = isTurnout ? null : ShareHolder.Find(story, article, quantity);
        return new FigureObservation(
            statement,
            quantity,
            exchanged is not null ? ExchangeRate.Kind : held is { } share ? share.IsPoll ? "support" : "vote" : quantity.Unit == "%" && IsPlaceOnly(story, of) ? Territory : isTurnout ? "turnout" : CountedKind.Of(article, statement.Span, quantity, deed),
            head,
            deed is { } verb ? Predicates.ClassOf(article.Tokens[verb]) : "",
            exchanged ?? (held is { } asked ? asked.IsPoll ? OfAsked : "vote" : of == head || (isTurnout && of is "vote" or "register vote") ? "" : of),
            ScopeOf(story, statement, quantity, held?.Holder),
            IsForetold(article, statement, quantity))
        {
            IsPart = quantity.Unit != "%" && (IsPart(article, quantity) || LeftOutNoun.IsDifference(article, quantity)),
            Verb = CountedDeed.VerbBefore(article, statement.Span, quantity) is { } before ? Predicates.ClassOf(article.Tokens[before]) : "",
            Rate = RateOf(article, quantity),
            IsSomeOfTaken = isSome,
            IsUnitTaken = written.Unit.Length == 0 && quantity.Unit.Length > 0 && written.Measured is null,
            TakesUp = taken ?? LeftOutNoun.ShareBefore(article, quantity)?.Span,
        };
    }

    // "another 12", "the last seven men", "12 more": part of an amount that somebody else may give.
    private static bool IsPart(AnnotatedArticle article, Quantity quantity)
    {
        var (first, end) = article.TokensIn(quantity.Span);
        var last = Math.Min(end, article.Tokens.Count - 1);
        return (first > 0 && MeasureNature.IsMore(article.Tokens[first - 1])) || IsSomeOfPeople(article, quantity, end)
            || Enumerable.Range(first, Math.Max(0, last - first + 1)).Any(token => MeasureNature.IsMore(article.Tokens[token]) && (token == end || !article.Tokens[token].Is("more")));
    }

    // "18 of the dead were soldiers", "seven of those killed": some of those who are counted.
    private static bool IsSomeOfPeople(AnnotatedArticle article, Quantity quantity, int end) =>
        MeasureNature.IsOfPeople(quantity.Unit) && quantity.Unit.Length > 0 && end + 2 < article.Tokens.Count && article.Tokens[end].Form == "of"
        && article.Tokens[end + 1].Form is "the" or "those" or "these" && MeasureNature.BefallsPeople(MeasureNature.KindOf(article.Tokens[end + 2]));

    /// <summary>The place or part, whose people are counted, and another time than the story's, folded into one comparable text.</summary>
    private static string ScopeOf(StoryContext story, Statement statement, Quantity quantity, string? holder)
    {
        var article = statement.Article;
        var place = (quantity.Scope is { } own && !IsEvent(article, own) ? own : (TextSpan?)null) ?? PlaceAhead(article, statement.Span, quantity) ?? PlaceAlone(article, statement.Span, quantity);
        var parts = (holder is null ? WholeOf(story, article, place).Split(' ') : ["@" + holder])
            .Concat(SideOf(story, article, quantity))
            .Append(SomePlaces(article, quantity))
            .Append(NeededNumber.Is(article, statement.Span, quantity) ? NeededNumber.Scope : "")
            .Append(EarlierPeriod(statement))
            .Append(EarlierTime(article, statement.Span));
        return string.Join(' ', parts.Where(part => part.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    // "61 percent of registered voters had voted": without a word for what they voted, it is how many came.
    private static bool IsTurnout(AnnotatedArticle article, TextSpan statement, Quantity quantity, string of)
    {
        if (quantity.Unit != "%" || !of.Split(' ').Contains("vote", StringComparer.Ordinal)) return false;

        // "three-quarters of the votes cast": the whole, not how many came.
        var clause = article.WordsAndMarksIn(statement).ToList();
        var tells = clause.Where((token, index) => TurnoutWords.Contains(token.Form) && !(token.Form == "cast" && index > 0 && clause[index - 1].Form is "votes" or "ballots"));
        return tells.Any() && !clause.Any(token => ChoiceWords.Contains(token.Form));
    }

    // "In the village of Old Ferry, 17 people are missing": a place that opens the sentence is where all of it holds.
    private static TextSpan? PlaceAhead(AnnotatedArticle article, TextSpan statement, Quantity quantity)
    {
        var (from, _) = article.TokensIn(statement);
        if (GroupAhead(article, from, quantity) is { } group) return group;
        if (from >= article.Tokens.Count || !OpensPlace.Contains(article.Tokens[from].Form)) return null;

        var comma = from;
        while (comma < article.Tokens.Count && article.Tokens[comma].Span.Start < quantity.Span.Start && !article.Tokens[comma].Is(",")) comma++;
        if (comma >= article.Tokens.Count || article.Tokens[comma].Span.Start >= quantity.Span.Start)
        {
            // "In the city itself 61 percent had voted".
            return Enumerable.Range(from + 1, LongestPlace).TakeWhile(token => token < article.Tokens.Count && article.Tokens[token].Span.Start < quantity.Span.Start)
                .Where(token => IsPlace(article, article.Tokens[token])).Select(token => (TextSpan?)article.Tokens[token].Span).FirstOrDefault();
        }

        var ahead = new TextSpan(statement.Start, article.Tokens[comma].Span.Start);
        return article.Mentions.Where(mention => ahead.Contains(mention.Span) && mention.Type == MentionType.Location).Select(mention => (TextSpan?)mention.Span).LastOrDefault();
    }

    // "Among people under 30 it is 81 percent".
    private static TextSpan? GroupAhead(AnnotatedArticle article, int from, Quantity quantity)
    {
        if (from >= article.Tokens.Count || !article.Tokens[from].Is("among")) return null;

        var end = from + 1;
        while (end < article.Tokens.Count && article.Tokens[end].Span.Start < quantity.Span.Start && article.Tokens[end].Upos is not (PartOfSpeech.Pron or PartOfSpeech.Verb or PartOfSpeech.Aux) && !article.Tokens[end].IsMark()) end++;
        return end > from + 1 && article.Tokens[end - 1].Span.End <= quantity.Span.Start ? new TextSpan(article.Tokens[from + 1].Span.Start, article.Tokens[end - 1].Span.End) : null;
    }

    // "the loss of 90 lives in the storm": what the story is about is no part of it.
    private static bool IsEvent(AnnotatedArticle article, TextSpan scope) =>
        article.WordsAndMarksIn(scope).Any(token => Events.Contains(token.Lemma)) && !article.Mentions.Any(mention => mention.Type == MentionType.Location && scope.Overlaps(mention.Span));

    // "14.20 florins a share", "21 new cases a day": none of the whole.
    private static string RateOf(AnnotatedArticle article, Quantity quantity)
    {
        var end = article.TokensIn(quantity.Span).End;
        if (quantity.Measured is { } measured && measured.Start >= quantity.Span.End) end = Math.Max(end, article.TokensIn(measured).End);
        for (var token = end; token + 1 < article.Tokens.Count && token < end + LongestPlace && !article.Tokens[token].IsMark(); token++)
        {
            if (article.Tokens[token].Form is "a" or "an" or "per" or "each" or "every" && Rates.Contains(article.Tokens[token + 1].Lemma)) return article.Tokens[token + 1].Lemma;
        }

        return "";
    }

    // "the town alone reported 170 missing", "the town's own list has 176".
    private static TextSpan? PlaceAlone(AnnotatedArticle article, TextSpan statement, Quantity quantity)
    {
        var (from, _) = article.TokensIn(statement);
        var first = article.TokensIn(quantity.Span).First;
        for (var token = first - 1; token > from && token >= first - LongestPlace * 2; token--)
        {
            if (article.Tokens[token].Form is not ("alone" or "own" or "itself")) continue;

            var place = article.Tokens[token - 1].Form is "'s" or "’s" or "'" or "’" ? token - 2 : token - 1;
            return place >= from && IsPlace(article, article.Tokens[place]) ? article.Tokens[place].Span : null;
        }

        return null;
    }

    private static bool IsPlace(AnnotatedArticle article, Token word) =>
        CommonPlaces.Contains(word.Lemma) || article.Mentions.Any(mention => mention.Type == MentionType.Location && mention.Span.Contains(word.Span));

    // "turnout of 98 percent was reported in some places": not in all.
    private static string SomePlaces(AnnotatedArticle article, Quantity quantity)
    {
        var end = article.TokensIn(quantity.Span).End;
        for (var token = end; token + 2 < article.Tokens.Count && token < end + LongestPlace * 2 && !article.Tokens[token].IsMark(); token++)
        {
            if (article.Tokens[token].Form == "in" && article.Tokens[token + 1].Form is "some" or "several" or "many" or "certain" or "parts" && MeasureNature.IsVague(article.Tokens[token + 2].Lemma)) return "some";
        }

        return "";
    }

    // Whose they are is a scope of its own: the dead of one army are none of the other's.
    private static IEnumerable<string> SideOf(StoryContext story, AnnotatedArticle article, Quantity quantity) => quantity.Measured is not { } measured || quantity.Unit == "%" ? [] :
        article.Mentions.Where(mention => measured.Contains(mention.Span)).Select(mention => story.ActorOf(article, mention.Actor)).OfType<string>().Select(actor => "@" + actor);

    // Amounts of a year long ago belong to another event: "in 1988, when 17 people died". A single day long ago may be the very event the story is about.
    private static string EarlierPeriod(Statement statement) =>
        statement.Assertion is { About: { } days, Said: { } said } && NodaTime.Period.DaysBetween(days.Last, said) > LongAgoDays && NodaTime.Period.DaysBetween(days.First, days.Last) >= YearDays
            ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{InYear}{days.First.Year}")
            : "";

    /// <summary>Whether a scope says that an amount is of a time before the story's, or only asked for.</summary>
    public static bool IsApart(string scope) =>
        scope.Length > 0 && scope.Split(' ').Any(part => part == Then || part == NeededNumber.Scope || part.StartsWith(InYear, StringComparison.Ordinal));

    // "Turnout then was 66 percent": another time's figure.
    private static string EarlierTime(AnnotatedArticle article, TextSpan statement)
    {
        var (from, to) = article.TokensIn(statement);
        for (var token = from + 1; token + 1 < to; token++)
        {
            if (article.Tokens[token].Form == "then" && article.Tokens[token - 1].Upos is PartOfSpeech.Noun or PartOfSpeech.Aux && article.Tokens[token + 1].Upos is PartOfSpeech.Aux or PartOfSpeech.Verb or PartOfSpeech.Num) return Then;
        }

        return "";
    }

    // "15 percent of X" with X a place and nothing else is a share of its territory.
    private static bool IsPlaceOnly(StoryContext story, string of) =>
        of.Length > 0 && of.Split(' ').All(part => part[0] == '@' && story.Actor(part[1..]).Type == MentionType.Location);

    // The future must stand in the amount's own clause: "a treaty will be needed for the regions, which are 15 percent of …".
    private static bool IsForetold(AnnotatedArticle article, Statement statement, Quantity quantity)
    {
        if (IsCountedOn(article, quantity)) return true;

        // "predicted 2,000 cases", "had promised 30".
        if (CountedDeed.VerbBefore(article, statement.Span, quantity) is { } verb && MeasureNature.IsForetelling(article.Tokens[verb]) && !IsGiven(article, quantity)
            && !article.WordsAndMarksIn(new TextSpan(article.Tokens[verb].Span.End, quantity.Span.Start)).Any(token => token.IsMark())) return true;
        if (!statement.IsForecast || IsGiven(article, quantity)) return false;

        var start = quantity.Span.Start;
        while (start > statement.Span.Start && article.Text[start - 1] is not (',' or ';' or ':' or '—' or '–')) start--;
        var end = quantity.Span.End;
        while (end < statement.Span.End && article.Text[end] is not (',' or ';' or ':' or '—' or '–')) end++;
        var clause = new TextSpan(start, end);
        return Modality.IsFuture(article, clause) || Modality.IsReportedFuture(article, clause) || clause.Length >= statement.Span.Length;
    }

    // "counts on 99", "is sure of “a hundred votes”".
    private static bool IsCountedOn(AnnotatedArticle article, Quantity quantity)
    {
        var before = article.TokensIn(quantity.Span).First - 1;
        if (before > 1 && article.Tokens[before].Form is "“" or "\"" or "‘") before--;
        return before > 0 && MeasureNature.IsForetelling(article.Tokens[before - 1], article.Tokens[before]);
    }

    // "The 64,000 people of the valley will get water", "Norvale's 200 rescuers are to cross": what is to come of them is foretold, not how many they are.
    private static bool IsGiven(AnnotatedArticle article, Quantity quantity)
    {
        var before = article.TokensIn(quantity.Span).First - 1;
        if (before >= 0 && article.Tokens[before].Upos == PartOfSpeech.Adj) before--;
        return before >= 0 && (Definite.Contains(article.Tokens[before].Form) || article.Tokens[before].Xpos is "POS" or "PRP$") && CountedKind.IsCount(quantity);
    }

    private static string HeadOf(AnnotatedArticle article, Quantity quantity) =>
        quantity.Measured is { } measured
            ? HeadWords(article, measured).Where(StatementFeatures.IsContent).Select(Predicates.ClassOf).LastOrDefault("")
            : "";

    // "residents of the village" are residents.
    private static IEnumerable<Token> HeadWords(AnnotatedArticle article, TextSpan measured)
    {
        var words = article.WordsAndMarksIn(measured);
        var head = words.TakeWhile(word => word.Form != "of").ToList();
        return head.Exists(StatementFeatures.IsContent) ? head : words;
    }

    /// <summary>A whole or scope as one comparable text: the actors it names, else its content words.</summary>
    private static string WholeOf(StoryContext story, AnnotatedArticle article, TextSpan? span)
    {
        if (span is not { } whole) return "";

        var actors = article.Mentions
            .Where(mention => whole.Overlaps(mention.Span))
            .Select(mention => story.ActorOf(article, mention.Actor))
            .OfType<string>()
            .Select(actor => "@" + actor);
        var words = article.WordsAndMarksIn(whole)
            .Where(token => StatementFeatures.IsContent(token) && !article.Mentions.Any(mention => mention.Span.Overlaps(token.Span)))
            .Where(token => !PlaceWords.Contains(token.Lemma))
            .Select(Predicates.ClassOf);

        return string.Join(' ', actors.Concat(words).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }
}
