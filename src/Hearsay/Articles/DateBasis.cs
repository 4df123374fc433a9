namespace Hearsay.Articles;

/// <summary>How an article's publication day is known, from the surest to none.</summary>
public enum DateBasis
{
    /// <summary>Markup or the input's own fields say so.</summary>
    Metadata,

    /// <summary>A header line of the text says so: <c>date 2022-09-29</c>.</summary>
    Header,

    /// <summary>The running text says so, a dateline for one.</summary>
    Text,

    /// <summary>Its fellow reports on the same story fix it.</summary>
    Inferred,

    /// <summary>Nothing tells: the article is undated, and nothing relative in it gets a day.</summary>
    None,
}
