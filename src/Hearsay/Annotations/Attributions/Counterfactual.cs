using Hearsay.Annotations.Tokens;

namespace Hearsay.Annotations.Attributions;

/// <summary>Tells what might have been from what will be: <c>would not have been sought</c>.</summary>
internal static class Counterfactual
{
    /// <summary>Whether <c>would</c> opens what might have been: <c>have</c> and a participle follow it.</summary>
    /// <param name="tokens">The words.</param>
    /// <param name="would">The place of <c>would</c> among them.</param>
    public static bool OpensAt(IReadOnlyList<Token> tokens, int would)
    {
        var have = would + 1;
        while (have < tokens.Count && tokens[have].Upos is PartOfSpeech.Adv or PartOfSpeech.Part) have++;
        return have + 1 < tokens.Count && tokens[have].Is("have") && tokens[have + 1].Xpos == "VBN";
    }
}
