using System.Buffers.Text;
using System.Text;

namespace Hearsay.Storage.Sqlite;

/// <summary>Where a stretch of the list of stories ended: the last day and the id of its last story.</summary>
/// <param name="LastDay">ISO day; empty for a story without a dated article, which come last.</param>
/// <param name="Id">The story's id.</param>
internal sealed record StoryCursor(string LastDay, string Id)
{
    private const char Separator = '/';

    /// <summary>As callers hand it back.</summary>
    public override string ToString() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{LastDay}{Separator}{Id}"));

    /// <summary>Reads what <see cref="ToString"/> wrote; <see langword="null"/> for anything else.</summary>
    public static StoryCursor? Parse(string? cursor)
    {
        if (cursor is null || !Base64Url.IsValid(cursor)) return null;

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return text.IndexOf(Separator, StringComparison.Ordinal) is >= 0 and var at ? new StoryCursor(text[..at], text[(at + 1)..]) : null;
    }
}
