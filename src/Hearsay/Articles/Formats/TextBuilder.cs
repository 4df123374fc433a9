using System.Text;

namespace Hearsay.Articles.Formats;

/// <summary>Builds the text of an article from blocks, an empty line between them, and remembers where each stands.</summary>
internal sealed class TextBuilder
{
    private const string Gap = "\n\n";
    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];

    /// <summary>The blocks so far.</summary>
    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>Whether nothing has been added.</summary>
    public bool IsEmpty => blocks.Count == 0;

    /// <summary>Adds a block; one without words is passed over.</summary>
    public void Add(string words, BlockKind kind)
    {
        var trimmed = words.Trim();
        if (trimmed.Length == 0)
        {
            return;
        }

        text.Append(IsEmpty ? "" : Gap);
        blocks.Add(new Block(new TextSpan(text.Length, text.Length + trimmed.Length), kind));
        text.Append(trimmed);
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
