using System.Collections.Frozen;

namespace Hearsay.Annotations.Tokens;

/// <summary>Addresses of the net and faces made of marks, which are one word each.</summary>
internal ref partial struct WordScanner
{
    private const int LongestLocalPart = 64;
    private const int LongestHost = 253;

    private static readonly FrozenSet<string> TopLevels =
        "com org net gov edu mil int info biz co uk us eu ru ua de fr it es nl pl cn jp in ca au br tv io me".Split(' ')
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> FileEndings =
        "doc docx xls xlsx ppt pptx pdf rtf txt csv zip exe jpg jpeg gif png tif htm html mp3 wav avi".Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Newsgroups = "alt comp misc rec sci soc talk".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Emoticons =
        ":) :( ;) :D :P :-) :-( ;-) :/ =) =( =D :p :o :O :'( :-D :-P :-/ ;D ;P :)) :-)) ;)) :(( ^_^ (: (; <3".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether it is worth looking for an address: most chunks have none.</summary>
    private static bool HasAddress(ReadOnlySpan<char> chunk) =>
        chunk.Length >= 4 && (chunk.Contains('@') || chunk.Contains("://", StringComparison.Ordinal) || chunk[..^1].Contains('.'));

    /// <summary>The length of the address at a position; 0 where there is none.</summary>
    private readonly int AddressLength(int position, int chunkEnd)
    {
        if (IsWordBefore(position)) return 0;

        var chunk = text[position..chunkEnd];
        if (chunk.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || chunk.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || chunk.StartsWith("ftp://", StringComparison.OrdinalIgnoreCase)
            || (chunk.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && chunk.Length > 7)
            || (chunk.StartsWith("www.", StringComparison.OrdinalIgnoreCase) && chunk.Length > 4))
        {
            return WithoutTrailingMarks(chunk);
        }

        var local = HostLength(chunk, LongestLocalPart);
        if (local == 0) return 0;

        // Archives of mail lists cut addresses short: ilse...@kesh.example.
        if (chunk[local..].StartsWith("...@", StringComparison.Ordinal)) local += 3;
        if (local < chunk.Length && chunk[local] == '@')
        {
            var host = HostLength(chunk[(local + 1)..], LongestHost);
            return host == 0 ? 0 : local + 1 + host;
        }

        return EndsInTopLevel(chunk[..local]) || IsNewsgroup(chunk[..local]) ? local : FileNameLength(chunk);
    }

    private static int WithoutTrailingMarks(ReadOnlySpan<char> address)
    {
        // Quotation marks and angle brackets never stand in an address.
        var stop = address.IndexOfAny("\"“”‘’<>«»");
        var length = stop < 0 ? address.Length : stop;
        while (length > 0 && address[length - 1] is '.' or ',' or ';' or ':' or '!' or '?' or ')' or ']' or '\'') length--;

        return length;
    }

    /// <summary>Letters and digits parted by single dots, hyphens, plus signs and underscores.</summary>
    private static int HostLength(ReadOnlySpan<char> chunk, int longest)
    {
        var length = 0;
        for (var i = 0; i < chunk.Length && i < longest; i++)
        {
            if (char.IsLetterOrDigit(chunk[i])) length = i + 1;
            else if (chunk[i] is not ('.' or '-' or '_' or '+') || i != length) break;
        }

        return length;
    }

    /// <summary>The length of a file's name, <c>plan_2-final.doc</c>: what it is made of, and an ending that files have.</summary>
    private static int FileNameLength(ReadOnlySpan<char> chunk)
    {
        var length = 0;
        while (length < chunk.Length && length < LongestHost && (char.IsLetterOrDigit(chunk[length]) || chunk[length] is '.' or '-' or '_' or '#' or '~')) length++;
        while (length > 0 && !char.IsLetterOrDigit(chunk[length - 1])) length--;

        var dot = chunk[..length].LastIndexOf('.');
        return dot > 0 && FileEndings.GetAlternateLookup<ReadOnlySpan<char>>().Contains(chunk[(dot + 1)..length]) ? length : 0;
    }

    private static bool IsNewsgroup(ReadOnlySpan<char> host)
    {
        var dot = host.IndexOf('.');
        return dot > 0 && Newsgroups.GetAlternateLookup<ReadOnlySpan<char>>().Contains(host[..dot]);
    }

    private static bool EndsInTopLevel(ReadOnlySpan<char> host)
    {
        var dot = host.LastIndexOf('.');
        return dot > 1
            && TopLevels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(host[(dot + 1)..])
            && (host[dot + 1] is >= 'a' and <= 'z' || char.IsUpper(host[0]) == char.IsUpper(host[1]))
            && !(host.Length - dot == 3 && char.IsUpper(host[dot + 1]));
    }

    private readonly int EmoticonLength(int position, int chunkEnd)
    {
        if (text[position] is not (':' or ';' or '=' or '^' or '(' or '<')) return 0;

        var length = chunkEnd - position;
        return length is >= 2 and <= 4 && Emoticons.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[position..chunkEnd]) ? length : 0;
    }
}
