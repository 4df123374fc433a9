using System.Text;
using System.Text.Json;
using Hearsay.Annotations.Attributions;
using Hearsay.Annotations.Mentions;
using Hearsay.Annotations.Quantities;
using Hearsay.Annotations.Times;
using Hearsay.Annotations.Tokens;
using Hearsay.Articles;
using Hearsay.Claims;
using Hearsay.Copies;
using Hearsay.Dossiers;

namespace Hearsay.Briefings;

/// <summary>The words that the commands' output uses for the engine's enums.</summary>
public static class ContractWords
{
    /// <summary><c>paragraph</c>, <c>caption</c> …</summary>
    public static string Word(this BlockKind kind) => Lower(kind);

    /// <summary><c>report</c>, <c>live</c>, <c>digest</c>.</summary>
    public static string Word(this ArticleForm form) => Lower(form);

    /// <summary><c>added</c>, <c>cut</c>, <c>reworded</c>.</summary>
    public static string Word(this ChangeKind kind) => Lower(kind);

    /// <summary><c>metadata</c>, <c>header</c> …</summary>
    public static string Word(this DateBasis basis) => Lower(basis);

    /// <summary><c>source</c>, <c>contributed</c>, <c>first-reported</c>.</summary>
    public static string Word(this CreditRole role) => Lower(role, separator: "-");

    /// <summary><c>NOUN</c>, <c>VERB</c> …</summary>
    public static string Word(this PartOfSpeech part) => part.ToString().ToUpperInvariant();

    /// <summary><c>PER</c>, <c>ORG</c>, <c>LOC</c>, <c>MISC</c>.</summary>
    public static string Word(this MentionType type) => type switch
    {
        MentionType.Person => "PER",
        MentionType.Organization => "ORG",
        MentionType.Location => "LOC",
        _ => "MISC",
    };

    /// <summary><c>pronoun</c>, <c>role</c>, <c>nominal</c>.</summary>
    public static string Word(this ReferenceKind kind) => Lower(kind);

    /// <summary><c>DATE</c>, <c>TIME</c>, <c>DURATION</c>, <c>SET</c>.</summary>
    public static string Word(this TimeType type) => type.ToString().ToUpperInvariant();

    /// <summary><c>exact</c>, <c>atLeast</c> …</summary>
    public static string Word(this QuantityBound bound) => JsonNamingPolicy.CamelCase.ConvertName(bound.ToString());

    /// <summary><c>direct</c>, <c>indirect</c>, <c>mixed</c>.</summary>
    public static string Word(this AttributionKind kind) => Lower(kind);

    /// <summary><c>named</c>, <c>anonymous</c> …</summary>
    public static string Word(this SpeakerType type) => Lower(type);

    /// <summary><c>asserts</c>, <c>denies</c> …</summary>
    public static string Word(this Force force) => Lower(force);

    /// <summary><c>+</c> or <c>-</c>.</summary>
    public static string Word(this Polarity polarity) => polarity == Polarity.Affirmed ? "+" : "-";

    /// <summary><c>attributed</c> or <c>outlet</c>.</summary>
    public static string Word(this Voice voice) => Lower(voice);

    /// <summary><c>corroborated</c>, <c>one origin</c> …</summary>
    public static string Word(this Standing standing) => Lower(standing);

    /// <summary><c>conflicts</c>, <c>outcome of</c> …</summary>
    public static string Word(this RelationKind kind) => Lower(kind);

    /// <summary><c>agree</c>, <c>different scope</c> …</summary>
    public static string Word(this FigureVerdict verdict) => Lower(verdict);

    /// <summary><c>borne out</c>, <c>missed</c> …</summary>
    public static string Word(this ForecastVerdict verdict) => Lower(verdict);

    /// <summary><c>supports</c>, <c>rejects</c>, <c>neutral</c>.</summary>
    public static string Word(this Stance stance) => Lower(stance);

    /// <summary><c>figures</c>, <c>statements</c>, <c>positions</c>, <c>steps</c>.</summary>
    public static string Word(this AnswerKind kind) => Lower(kind);

    /// <summary><c>scare quotes</c>, <c>distancing</c>, <c>loaded</c>, <c>neutral</c>.</summary>
    public static string Word(this WordingDevice device) => Lower(device);

    /// <summary><c>speaker</c>, <c>document</c>, <c>agency</c>, <c>own reporting</c>.</summary>
    public static string Word(this OriginKind kind) => Lower(kind);

    private static string Lower<T>(T value, string separator = " ")
        where T : struct, Enum
    {
        var word = new StringBuilder();
        foreach (var letter in value.ToString())
        {
            if (char.IsUpper(letter) && word.Length > 0) word.Append(separator);
            word.Append(char.ToLowerInvariant(letter));
        }

        return word.ToString();
    }
}
