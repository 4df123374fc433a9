using Hearsay.Eval;
using Hearsay.Eval.Scores;

return EvalCommand.Run(args, RepositoryRoot.Find(), Console.Out, Console.Error);
