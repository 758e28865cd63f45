namespace Tendon.Tool.Tests.Sim;

/// <summary>Ends a command once it has said what a test waits for.</summary>
internal sealed class CancellingWriter(CancellationTokenSource end, string awaited) : StringWriter
{
    public override void Write(char value)
    {
        base.Write(value);
        Look();
    }

    public override void Write(char[] buffer, int index, int count)
    {
        base.Write(buffer, index, count);
        Look();
    }

    public override void Write(string? value)
    {
        base.Write(value);
        Look();
    }

    private void Look()
    {
        if (!end.IsCancellationRequested && ToString().Contains(awaited, StringComparison.Ordinal))
            end.Cancel();
    }
}
