using System.ComponentModel;
using Hearsay.Server.Answers;

namespace Hearsay.Server.Mcp;

/// <summary>A story as agents read it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">A headline of its own articles.</param>
/// <param name="Articles">Its articles.</param>
/// <param name="MainClaims">Its main claims.</param>
/// <param name="Claims">How many claims it has.</param>
/// <param name="Figures">How many figures it has.</param>
[Description("A story: its articles and main claims, and how much more there is.")]
public sealed record StoryReading(string Id, string Title, IReadOnlyList<ArticleAnswer> Articles, IReadOnlyList<ClaimAnswer> MainClaims, int Claims, int Figures);
