namespace Hearsay.Annotations.Mentions;

/// <summary>The names that the rules find: by capitals, lists and what stands around.</summary>
internal static class RuledNames
{
    public static List<NamedSpan> Of(MarkedText text) => new ShoutedNames(text).AddTo(new NameTyper(text).Decide(new NameFinder(text).Find()));
}
