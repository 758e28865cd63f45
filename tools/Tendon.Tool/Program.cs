using Tendon.Tool.CommandLine;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The arm is brought to rest before the process ends; a second Ctrl-C ends it at once.
    pressed.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
};
return await ToolApp.Run(args, interrupted.Token);
