using Hearsay.Annotations.Models;

namespace Hearsay.Annotations.Syntax;

/// <summary>What was worked out for the words met lately: a bounded number, shared by threads without a lock.</summary>
/// <remarks>Threads may overwrite each other's words. That costs time at the most: the same word always has the same numbers.</remarks>
internal sealed class FormCache
{
    // Four places a word may stand in hold 97 of 100 words of news; one would hold 92.
    private const int SetBits = 13;
    private const int Ways = 4;

    private readonly Entry?[] entries = new Entry?[Ways << SetBits];

    /// <summary>The word's numbers, or <see langword="null"/> where they are not at hand.</summary>
    public ushort[]? Find(string form)
    {
        var first = FirstOf(form);
        for (var way = 0; way < Ways; way++)
        {
            if (entries[first + way] is not { } entry || entry.Form != form) continue;

            // A word that comes again moves away from the place where it would be overwritten.
            if (way > 0) (entries[first + way - 1], entries[first + way]) = (entry, entries[first + way - 1]);
            return entry.Numbers;
        }

        return null;
    }

    /// <summary>Keeps a word's numbers in the place of those that came again least.</summary>
    public void Keep(string form, ushort[] numbers) => entries[FirstOf(form) + Ways - 1] = new Entry(form, numbers);

    private static int FirstOf(string form) => (int)(WordForm.Hash(form, seed: 0) >> (32 - SetBits)) * Ways;

    private sealed record Entry(string Form, ushort[] Numbers);
}
