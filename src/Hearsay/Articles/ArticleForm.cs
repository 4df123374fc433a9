namespace Hearsay.Articles;

/// <summary>How the text of an article is made up.</summary>
public enum ArticleForm
{
    /// <summary>One report, from its headline to its end.</summary>
    Report,

    /// <summary>A live blog: posts on one event, each under the time at which it was written.</summary>
    Live,

    /// <summary>A digest, a round-up, news in brief: posts that need have nothing to do with each other.</summary>
    Digest,
}
