namespace Hearsay.Annotations.Attributions;

/// <summary>The auxiliaries, negations and adverbs before a verb: <c>has repeatedly</c> of <c>has repeatedly said</c>.</summary>
/// <param name="First">The group's first token, the verb itself where nothing stands before it.</param>
/// <param name="Nearest">The class of the auxiliary nearest to the verb; <see cref="WordClass.None"/> where there is none.</param>
/// <param name="IsNegated">Whether a negation stands in it.</param>
internal readonly record struct VerbGroup(int First, WordClass Nearest, bool IsNegated)
{
    private const WordClass AnyAuxiliary = WordClass.Modal | WordClass.Auxiliary;

    /// <summary>Whether the verb has no auxiliary.</summary>
    public bool IsBare => Nearest == WordClass.None;

    /// <summary>Whether a participle is passive here.</summary>
    public bool IsPassive => Nearest == WordClass.Be;

    /// <summary>Reads the group to the left of a verb.</summary>
    public static VerbGroup Read(Stretch stretch, int verb)
    {
        var (first, nearest, isNegated) = (verb, WordClass.None, false);
        for (var token = verb - 1; token >= stretch.First && !stretch.IsShut(token); token--)
        {
            if (stretch.Is(token, AnyAuxiliary) && !IsPossessive(stretch, token))
            {
                first = token;
                nearest = nearest == WordClass.None ? KindOf(stretch, token) : nearest;
            }
            else if (stretch.Word(token) == "to" && nearest == WordClass.None && ChainBefore(stretch, token) is >= 0 and var chain)
            {
                // continued to say, is likely to say: one group, and what stands before the first verb goes on.
                (first, nearest) = (chain, WordClass.Modal);
                isNegated |= stretch.Word(chain) is "unable" or "unlikely" or "fail" or "fails" or "failed" or "failing";
                token = chain;
            }
            else if (stretch.Word(token) == "to" && nearest == WordClass.None)
            {
                return new VerbGroup(token, WordClass.Mark, isNegated);
            }
            else if (stretch.Is(token, WordClass.Negation))
            {
                (first, isNegated) = (token, true);
            }
            else if (stretch.Is(token, WordClass.Manner))
            {
                first = token;
            }
            else
            {
                break;
            }
        }

        return new VerbGroup(first, nearest, isNegated);
    }

    /// <summary>The one form of those the word may have that the group allows.</summary>
    public VerbForm FormOf(VerbForm kinds) => Nearest switch
    {
        WordClass.Modal => kinds.HasFlag(VerbForm.Base) ? VerbForm.Base : VerbForm.None,
        WordClass.Have => kinds.HasFlag(VerbForm.Participle) ? VerbForm.Past : VerbForm.None,
        WordClass.Be => kinds.HasFlag(VerbForm.Ing) ? VerbForm.Third : kinds.HasFlag(VerbForm.Participle) ? VerbForm.Participle
            : VerbForm.None,
        WordClass.None => kinds switch
        {
            var _ when kinds.HasFlag(VerbForm.Past) => VerbForm.Past,
            var _ when kinds.HasFlag(VerbForm.Third) => VerbForm.Third,
            var _ when kinds.HasFlag(VerbForm.Ing) => VerbForm.Ing,
            var _ when kinds.HasFlag(VerbForm.Base) => VerbForm.Base,
            _ => VerbForm.None,
        },
        _ => VerbForm.None,
    };

    /// <summary>Which forms an auxiliary asks for: <c>did</c> and <c>would</c> a bare verb, <c>has</c> and <c>was</c> a participle.</summary>
    private static WordClass KindOf(Stretch stretch, int token) =>
        stretch.Is(token, WordClass.Be) && !IsHave(stretch, token) ? WordClass.Be
        : stretch.Is(token, WordClass.Have) ? WordClass.Have
        : WordClass.Modal;

    private static bool IsHave(Stretch stretch, int token) => stretch.Is(token, WordClass.Have);

    private static bool IsPossessive(Stretch stretch, int token) =>
        stretch.Word(token) == "'s" && !stretch.Is(token - 1, WordClass.Subject) && stretch.Word(token - 1) is not ("there" or "what"
            or "it");

    private static int ChainBefore(Stretch stretch, int to)
    {
        for (var token = to - 1; token >= stretch.First && token >= to - 3; token--)
        {
            if (stretch.Is(token, WordClass.Chain))
            {
                return token;
            }

            if (!stretch.Is(token, WordClass.Manner) && stretch.Word(token) != "on")
            {
                return -1;
            }
        }

        return -1;
    }
}
