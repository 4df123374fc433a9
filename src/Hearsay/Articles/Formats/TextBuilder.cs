using System.Text;

namespace Hearsay.Articles.Formats;

/// <summary>Builds the text of an article from blocks, an empty line between them, and remembers where each stands.</summary>
internal sealed class TextBuilder
{
    private const string Gap = "\n\n";
    private readonly StringBuilder text = new();
    private readonly List<Block> blocks = [];
    private readonly List<Post> posts = [];
    private int firstBlock;

    /// <summary>The blocks so far.</summary>
    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>The posts so far; those without words are none.</summary>
    public IReadOnlyList<Post> Posts => posts;

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

    /// <summary>What is added from here on is a post, up to <see cref="EndPost"/>. Posts don't nest.</summary>
    public void BeginPost() => firstBlock = blocks.Count;

    /// <summary>Ends a post.</summary>
    /// <param name="head">Its headline, as it was added.</param>
    /// <param name="published">When it was written.</param>
    public void EndPost(string head, PublicationTime? published)
    {
        var own = blocks[firstBlock..];
        if (!own.Exists(block => block.Kind == BlockKind.Paragraph)) return;

        for (var block = firstBlock; block < blocks.Count; block++)
        {
            if (blocks[block].Kind == BlockKind.Paragraph) blocks[block] = blocks[block] with { Kind = BlockKind.Post };
        }

        var headed = own.FindIndex(block => head.Length > 0 && block.Span.Length == head.Length && text.ToString(block.Span.Start, block.Span.Length) == head);
        posts.Add(new Post(new TextSpan(own[0].Span.Start, own[^1].Span.End), headed < 0 ? null : own[headed].Span, published));
    }

    /// <inheritdoc/>
    public override string ToString() => text.ToString();
}
