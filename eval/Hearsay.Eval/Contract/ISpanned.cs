namespace Hearsay.Eval.Contract;

/// <summary>Something with a place in an article's text.</summary>
internal interface ISpanned
{
    int Start { get; }
    int End { get; }
}
