using System.Runtime.InteropServices;
using Hearsay.Cli;
using Hearsay.Cli.Terminals;

var terminal = Terminal.OfProcess();
using var interruption = new CancellationTokenSource();

// The first signal lets the command leave an archive whole; the second is the system's to handle, and ends the process at once.
void Interrupt(PosixSignalContext signal)
{
    if (interruption.IsCancellationRequested) return;

    signal.Cancel = true;
    interruption.Cancel();
}

using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Interrupt);

return await CommandLine.RunAsync(args, terminal, interruption.Token).ConfigureAwait(false);
