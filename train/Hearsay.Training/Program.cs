using Hearsay.Training;

return TrainCommand.Run(args, Console.Out, Console.Error);
