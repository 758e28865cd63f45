using System.Globalization;
using System.Text;
using Tendon.Mqtt;
using Tendon.Tool.Processes;
using Tendon.Workbench.Table;

namespace Tendon.Tool.Sim;

/// <summary>A board on the virtual workbench in a process of its own, and the hands to set its table.</summary>
public sealed class SimBoard : IDisposable
{
    /// <summary>The board's program, which lies beside this one.</summary>
    public const string Assembly = "tendon-board.dll";

    private const string CameraMark = "camera http";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };

    private SimBoard(ChildProcess process, string cameraUrl)
    {
        Process = process;
        CameraUrl = cameraUrl;
        _http.BaseAddress = new Uri(new Uri(cameraUrl).GetLeftPart(UriPartial.Authority));
    }

    /// <summary>The board's process.</summary>
    public ChildProcess Process { get; }

    /// <summary>The MJPEG address of its camera.</summary>
    public string CameraUrl { get; }

    /// <summary>Starts a board on the workbench.</summary>
    /// <exception cref="InvalidOperationException">It did not start; the message holds its last words.</exception>
    public static async Task<SimBoard> Start(BrokerAddress broker, ulong seed, int cameraPort, string name, CancellationToken cancellation, string armFile = "so101")
    {
        string[] arguments =
        [
            "--workbench", "--seed", seed.ToString(CultureInfo.InvariantCulture), "--broker", broker.ToString(), "--name", name,
            "--camera-port", cameraPort.ToString(CultureInfo.InvariantCulture), "--arm", armFile,
        ];
        (ChildProcess child, string line) = await ChildProcess.Start(
            Assembly, arguments, l => l.StartsWith(CameraMark, StringComparison.Ordinal), Patience, cancellation);
        return new SimBoard(child, line["camera ".Length..].Trim());
    }

    /// <summary>Clears the table and lays a scene on it.</summary>
    public Task SetScene(string scene, ulong seed, CancellationToken cancellation) =>
        Post($"/bench/scene?seed={seed.ToString(CultureInfo.InvariantCulture)}", scene, cancellation);

    /// <summary>Lays the calibration sheet on the table, or takes it away.</summary>
    public Task SetBoard(bool there, CancellationToken cancellation) => Post("/bench/board", there ? "on" : "off", cancellation);

    /// <summary>Ground truth, for the judge.</summary>
    public async Task<TableSnapshot> Truth(CancellationToken cancellation) => SnapshotJson.Read(await _http.GetStringAsync("/bench/truth", cancellation));

    public void Dispose()
    {
        _http.Dispose();
        Process.Dispose();
    }

    private async Task Post(string path, string body, CancellationToken cancellation)
    {
        using var content = new StringContent(body, Encoding.UTF8, "text/plain");
        using HttpResponseMessage reply = await _http.PostAsync(path, content, cancellation);
        if (!reply.IsSuccessStatusCode)
            throw new InvalidOperationException((await reply.Content.ReadAsStringAsync(cancellation)).Trim());
    }
}
