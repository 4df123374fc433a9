namespace Hearsay.Annotations.Attributions;

/// <summary>Which forms of a verb a written form may be: <c>claimed</c> is past and participle.</summary>
[Flags]
internal enum VerbForm
{
    None = 0,
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Ing = 16,
    Noun = 32,
    Adverb = 64,
    Fixed = 128,
}
