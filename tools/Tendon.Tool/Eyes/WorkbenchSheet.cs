using System.Text;

namespace Tendon.Tool.Eyes;

/// <summary>On the virtual workbench nobody can lay a sheet down by hand: this does, and takes it away again.</summary>
internal sealed class WorkbenchSheet : IAsyncDisposable
{
    private readonly HttpClient _http;

    private WorkbenchSheet(HttpClient http) => _http = http;

    /// <summary>Null where the camera is not a workbench's.</summary>
    internal static async Task<WorkbenchSheet?> LayIfThere(string camera, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(camera, UriKind.Absolute, out Uri? address) || address.Scheme != Uri.UriSchemeHttp || !address.IsLoopback)
            return null;
        var http = new HttpClient { BaseAddress = new Uri(address.GetLeftPart(UriPartial.Authority)), Timeout = TimeSpan.FromSeconds(5) };
        try
        {
            if (await Lay(http, "on", cancellation))
                return new WorkbenchSheet(http);
        }
        catch (HttpRequestException)
        {
            // Nothing answers there; opening the camera will say so properly.
        }
        http.Dispose();
        return null;
    }

    public async ValueTask DisposeAsync()
    {
        await Lay(_http, "off", CancellationToken.None);
        _http.Dispose();
    }

    private static async Task<bool> Lay(HttpClient http, string word, CancellationToken cancellation)
    {
        using var content = new StringContent(word, Encoding.UTF8, "text/plain");
        using HttpResponseMessage reply = await http.PostAsync("/bench/board", content, cancellation);
        return reply.IsSuccessStatusCode;
    }
}
