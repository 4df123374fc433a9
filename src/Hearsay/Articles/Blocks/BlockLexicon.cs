using System.Buffers;
using System.Collections.Frozen;

namespace Hearsay.Articles.Blocks;

/// <summary>The cues of <c>blocks.lexicon</c>, ready to be asked for.</summary>
internal static class BlockLexicon
{
    private static readonly Dictionary<string, string[]> Sections = LexiconFile.ReadSections(typeof(BlockLexicon), "blocks.lexicon");

    public static CueSet PromotionStarts { get; } = new(Sections["promotion starts"]);

    public static SearchValues<string> PromotionContains { get; } = Anywhere("promotion contains");

    public static CueSet RelatedStarts { get; } = new(Sections["related starts"]);

    public static CueSet CreditStarts { get; } = new(Sections["credit starts"]);

    public static SearchValues<string> CreditContains { get; } = Anywhere("credit contains");

    public static SearchValues<string> Contributed { get; } = Anywhere("contributed");

    public static CueSet CaptionStarts { get; } = new(Sections["caption starts"]);

    public static SearchValues<string> CaptionContains { get; } = Anywhere("caption contains");

    public static SearchValues<string> CaptionMarks { get; } = SearchValues.Create(Sections["caption marks"], StringComparison.Ordinal);

    public static SearchValues<string> Telling { get; } = Inside("telling");

    public static SearchValues<string> LookingBack { get; } = Inside("looking back");

    public static SearchValues<string> SceneTies { get; } = Inside("scene ties");

    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NoPlaces { get; } = WordSet("no places");

    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Pronouns { get; } = WordSet("pronouns");

    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SceneVerbs { get; } = WordSet("scene verbs");

    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NotBeforeSceneVerbs { get; } = WordSet("not before scene verbs");

    private static SearchValues<string> Anywhere(string section) => SearchValues.Create(Sections[section], StringComparison.OrdinalIgnoreCase);

    private static SearchValues<string> Inside(string section) =>
        SearchValues.Create([.. Sections[section].Select(words => $" {words} ")], StringComparison.Ordinal);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WordSet(string section) =>
        Sections[section].SelectMany(line => line.Split(' ')).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
