namespace Hearsay.Annotations.Attributions;

/// <summary>A run of an article's tokens: <c>[First, End)</c>.</summary>
internal readonly record struct Run(int First, int End)
{
    public int Count => End - First;

    public bool IsEmpty => End <= First;

    public bool Contains(int token) => First <= token && token < End;
}
