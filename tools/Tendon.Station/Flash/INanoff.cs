namespace Tendon.Station.Flash;

/// <summary>The nanoFramework firmware flasher, a command-line program.</summary>
public interface INanoff
{
    /// <summary>Runs it to its end.</summary>
    /// <exception cref="OperationCanceledException">It was asked to stop; the program has been ended.</exception>
    NanoffEnd Run(IReadOnlyList<string> arguments, CancellationToken cancellation);
}
