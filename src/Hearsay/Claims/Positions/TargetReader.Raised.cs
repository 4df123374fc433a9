using Hearsay.Annotations.Tokens;

namespace Hearsay.Claims.Positions;

/// <content>What <c>the plan</c> is where it takes up what somebody wanted or promised right before, and how much a sum is
/// multiplied.</content>
internal sealed partial class TargetReader
{
    private (StandTarget Target, int At)? raised;

    /// <summary>Remembers what somebody wants or promises: a bare <c>the plan</c> may take it up.</summary>
    /// <param name="target">The thing.</param>
    /// <param name="at">The word that tells of it.</param>
    public void Raise(StandTarget target, int at)
    {
        if (target.Thing is not (Somebody or Resignation)) raised = (target, at);
    }

    // "She wants a fund for the victims. The guild supports the plan."
    private bool IsBareProject(int node) => article.Tokens[node].Lemma is "plan" or "proposal" or "project" or "scheme" or "initiative"
            or "proposition" or "demand" or "request" or "measure"
        && article.Tokens[node].Xpos == "NN" && tree.Children(node).All(child => tree.Is(child, "det") || article.Tokens[child].IsMark() || child > node + 1
            && article.Tokens[node + 1].IsMark())
        && tree.Child(node, "det") is >= 0 and var determiner && article.Tokens[determiner].Form.ToLowerInvariant() is "the" or "this" or "that";

    // Unless the article spoke of a plan by that noun already.
    private StandTarget? LastRaised(int node)
    {
        if (raised is not { } last || last.At >= node || last.At < node - FarthestThing) return null;

        var lemma = article.Tokens[node].Lemma;
        return Enumerable.Range(Math.Max(0, node - FarthestThing), Math.Min(node, FarthestThing))
            .Any(token => article.Tokens[token].Lemma == lemma) ? null : last.Target;
    }

    // "twice that sum", "double the pay".
    private int MultipliedBy(int first)
    {
        if (first > 0 && IsMultiple(first - 1)) return first - 1;

        return first > 1 && article.Tokens[first - 1].Upos is PartOfSpeech.Det or PartOfSpeech.Pron && IsMultiple(first - 2) ? first - 2 : first;
    }

    private bool IsMultiple(int token) => article.Tokens[token].Form.ToLowerInvariant() is "twice" or "thrice" or "double" or "triple" or "half";
}
