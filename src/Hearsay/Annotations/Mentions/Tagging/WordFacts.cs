using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Mentions.Tagging;

/// <summary>All that the tagger asks of a word by itself, worked out once for each form.</summary>
internal sealed class WordFacts
{
    private const int LongestAffix = 4;

    public WordFacts(string form, NameCounts counts)
    {
        Form = form;
        Span<char> lower = stackalloc char[Math.Min(form.Length, 40)];
        for (var i = 0; i < lower.Length; i++) lower[i] = char.IsAsciiDigit(form[i]) ? '0' : char.ToLowerInvariant(form[i]);

        var known = counts.Word(form);
        Counts = known;
        Kinds = NameWords.KindOf(form.Length > 2 && form[^1] == '.' && NameWords.KindOf(form) == WordKind.None ? form.AsSpan(0, form.Length - 1) : form);
        Known = KnownNames.KindOf(form);
        HasCapital = char.IsUpper(form[0]) || (form.Length > 1 && form.AsSpan().ContainsAnyInRange('A', 'Z'));
        IsWord = char.IsLetter(form[0]);
        Shape = Hashes.Of(ShapeOf(form), 1);
        Lower = Hashes.Of(lower, 2);
        Exact = ExactOf(form);
        IsOpen = CanBeName(form, known);
        IsLink = !IsWord || (Kinds & WordKind.Particle) != 0
            || form is "of" or "the" or "and" or "for" or "on" or "in" or "at" or "to" or "a" or "an" or "with" or "from" or "by" or "as" or "upon" or "s" or "or";

        var lexical = new List<uint>();
        var open = new List<uint> { Hashes.Of(Shape, 12) };
        var near = new List<uint>();
        var caps = HasCapital ? char.IsUpper(form[^1]) && form.Length > 1 ? 2u : 1u : 0u;
        if (IsWord)
        {
            for (var n = 1; n <= LongestAffix && n < lower.Length; n++)
            {
                open.Add(Hashes.Of(Hashes.Of(lower[^n..], 20), caps));
                if (n > 1) open.Add(Hashes.Of(Hashes.Of(lower[..n], 21), caps));
            }
        }

        if (known.Class != 0)
        {
            foreach (var bits in (ReadOnlySpan<int>)[4, 6, 8, 12, 20])
            {
                var path = Prefix(known.Class, bits);
                lexical.Add(Hashes.Of(path, 30));
                if (bits is 4 or 8 or 12) near.Add(Hashes.Of(path, 31));
            }
        }

        open.Add(Hashes.Of(Hashes.Of((uint)known.Capitals, caps), 32));
        near.Add(Hashes.Of(Hashes.Of((uint)known.Capitals, caps), 33));
        Capitals = Hashes.Of((uint)known.Capitals, caps);
        for (var kind = 0; kind < 5; kind++)
        {
            var share = (uint)(known.Kinds >> (3 * kind)) & 7;
            if (known.Kinds == 0) break;

            lexical.Add(Hashes.Of(Hashes.Of(share, (uint)kind), 34));
            near.Add(Hashes.Of(Hashes.Of(share, (uint)kind), 35));
        }

        for (var kinds = (int)Kinds; kinds != 0; kinds &= kinds - 1)
        {
            var bit = (uint)int.TrailingZeroCount(kinds);
            open.Add(Hashes.Of(Hashes.Of(bit, caps), 40));
            near.Add(Hashes.Of(Hashes.Of(bit, caps), 41));
        }

        IsFirstName = NameWords.IsFirstName(form);
        if (IsFirstName)
        {
            open.Add(Hashes.Of(1, 42));
            near.Add(Hashes.Of(1, 43));
        }

        if (Known != KnownKind.None)
        {
            lexical.Add(Hashes.Of((uint)Known, 44));
            near.Add(Hashes.Of((uint)Known, 45));
        }

        if (HasCapital && IsWord)
        {
            var isCommon = CommonWords.Contains(form) ? 2u : CommonWords.ContainsInflected(form) ? 1u : 0u;
            open.Add(Hashes.Of(Hashes.Of(isCommon, caps), 46));
            near.Add(Hashes.Of(Hashes.Of(isCommon, caps), 47));
        }

        near.Add(Hashes.Of(Lower, 50));
        near.Add(Hashes.Of(Shape, 51));
        Identity = [Hashes.Of(Lower, 10), Hashes.Of(Exact, 11)];
        Listed = [.. lexical];
        Own = [.. open];
        Near = [.. near];
        Far = known.Class != 0 ? [Hashes.Of(Lower, 52), Hashes.Of(caps, 53), Hashes.Of(Prefix(known.Class, 8), 54)] : [Hashes.Of(Lower, 52), Hashes.Of(caps, 53)];
        Class = known.Class != 0 ? Prefix(known.Class, 8) : Shape;
    }

    /// <summary>The number of a word as it is written.</summary>
    public static uint ExactOf(string form) => Hashes.Of(form, 3);

    public string Form { get; }

    public WordCounts Counts { get; }

    public WordKind Kinds { get; }

    public KnownKind Known { get; }

    public bool HasCapital { get; }

    public bool IsWord { get; }

    public bool IsFirstName { get; }

    /// <summary>Whether a name may begin or end with the word.</summary>
    public bool IsOpen { get; }

    /// <summary>Whether the word may stand inside a name though it is written small.</summary>
    public bool IsLink { get; }

    public uint Shape { get; }

    public uint Lower { get; }

    public uint Exact { get; }

    public uint Capitals { get; }

    public uint Class { get; }

    /// <summary>Features that tell which word it is; some are kept back in training so that unseen names are met as well.</summary>
    public uint[] Identity { get; }

    /// <summary>Features that tell what lists and counts hold of the word.</summary>
    public uint[] Listed { get; }

    public uint[] Own { get; }

    public uint[] Near { get; }

    public uint[] Far { get; }

    private static bool CanBeName(string form, WordCounts counts)
    {
        if (form.AsSpan().ContainsAnyInRange('A', 'Z')) return true;

        foreach (var c in form)
        {
            if (char.IsUpper(c)) return true;
        }

        // baguio: written small here, but hardly ever elsewhere.
        return char.IsLetter(form[0]) && (counts.Capitals >= 12 || (counts.Capitals == 0 && !CommonWords.ContainsInflected(form) && form.Length > 2));
    }

    private static uint Prefix(uint path, int bits)
    {
        var length = 31 - int.LeadingZeroCount((int)path);
        return length <= bits ? path : path >> (length - bits);
    }

    /// <summary>Xx, XX, x-Xx, 0: runs of a kind of character count once beyond the second.</summary>
    private static ReadOnlySpan<char> ShapeOf(string form)
    {
        var shape = new char[Math.Min(form.Length, 12)];
        var length = 0;
        for (var i = 0; i < form.Length && length < shape.Length; i++)
        {
            var c = form[i];
            var kind = char.IsUpper(c) ? 'X' : char.IsLower(c) ? 'x' : char.IsDigit(c) ? '0' : char.IsLetter(c) ? 'l' : c;
            if (length >= 2 && shape[length - 1] == kind && shape[length - 2] == kind) continue;

            shape[length++] = kind;
        }

        return shape.AsSpan(0, length);
    }
}
