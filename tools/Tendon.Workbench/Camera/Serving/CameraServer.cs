using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Tendon.Workbench.Camera.Serving;

/// <summary>
/// Serves pictures as cheap IP cameras do: <c>GET /video.mjpg</c> (multipart/x-mixed-replace) and <c>GET /snapshot.jpg</c>, and
/// whatever other small routes are added. Frames are drawn only while somebody watches. Safe for use from any thread.
/// </summary>
public sealed class CameraServer : IDisposable
{
    /// <summary>Path of the live picture.</summary>
    public const string VideoPath = "/video.mjpg";

    /// <summary>Path of a single picture.</summary>
    public const string SnapshotPath = "/snapshot.jpg";

    private const int MaxConnections = 32;

    private readonly TcpListener _listener;
    private readonly FrameHub _frames;
    private readonly CancellationTokenSource _ended = new();
    private readonly ConcurrentDictionary<(string Method, string Path), Func<HttpRequest, HttpReply>> _routes = new();
    private int _connections;

    /// <summary>Starts to listen.</summary>
    /// <param name="options">Where and how fast.</param>
    /// <param name="renderJpeg">Draws the present as a JPEG; always called on one and the same thread, of low priority.</param>
    /// <exception cref="CameraServerException">The port cannot be had.</exception>
    public CameraServer(CameraServerOptions options, Func<byte[]> renderJpeg)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(options.FramesPerSecond, Math.Clamp(options.FramesPerSecond, 1, 30), nameof(options));
        _listener = new TcpListener(options.Address, options.Port);
        try
        {
            _listener.Start();
        }
        catch (SocketException e)
        {
            _listener.Dispose();
            string cause = e.SocketErrorCode == SocketError.AddressAlreadyInUse ? "another program uses it" : e.Message;
            throw new CameraServerException($"The camera cannot be served on {options.Address}:{options.Port}: {cause}. Choose another port, or 0 for any free one.", e);
        }

        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        BaseUrl = new UriBuilder("http", options.Address.Equals(IPAddress.Any) ? "127.0.0.1" : options.Address.ToString(), Port).Uri.ToString().TrimEnd('/');
        _frames = new FrameHub(renderJpeg, options.FramesPerSecond);
        _ = Accept();
    }

    /// <summary>The port that is listened on.</summary>
    public int Port { get; }

    /// <summary>Address without a path and without a slash at its end.</summary>
    public string BaseUrl { get; }

    /// <summary>Address of the live picture.</summary>
    public string VideoUrl => BaseUrl + VideoPath;

    /// <summary>Adds or replaces a small route. The handler is called on any thread, by several requests at once; what it throws is answered as status 500.</summary>
    /// <param name="method">GET, POST …</param>
    /// <param name="path">The exact path, e.g. <c>/bench/scene</c>.</param>
    /// <param name="handler">Answers a request.</param>
    public void Route(string method, string path, Func<HttpRequest, HttpReply> handler)
    {
        if (!path.StartsWith('/') || path is VideoPath or SnapshotPath)
            throw new ArgumentException($"{path}: a route begins with '/' and is neither {VideoPath} nor {SnapshotPath}", nameof(path));
        _routes[(method.ToUpperInvariant(), path)] = handler;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_ended.IsCancellationRequested)
            return;
        _ended.Cancel();
        _listener.Dispose();
        _frames.Dispose();
    }

    private async Task Accept()
    {
        while (!_ended.IsCancellationRequested)
        {
            try
            {
                TcpClient client = await _listener.AcceptTcpClientAsync(_ended.Token);
                _ = Task.Run(() => Serve(client));
            }
            catch (SocketException)
            {
                // A client that vanished before it was accepted, or no file handles left for the moment.
                await Task.Delay(20, CancellationToken.None);
            }
            catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task Serve(TcpClient client)
    {
        using (client)
        {
            bool isRoom = Interlocked.Increment(ref _connections) <= MaxConnections;
            try
            {
                var connection = new CameraConnection(client, _frames, Answer);
                await (isRoom ? connection.Serve(_ended.Token) : connection.Refuse(503, "too many clients; close some", _ended.Token));
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // Clients come and go as they like.
            }
            finally
            {
                Interlocked.Decrement(ref _connections);
            }
        }
    }

    private HttpReply Answer(HttpRequest request)
    {
        if (_routes.TryGetValue((request.Method, request.Path), out Func<HttpRequest, HttpReply>? handler))
        {
            try
            {
                return handler(request);
            }
            catch (Exception e)
            {
                return HttpReply.Text(500, $"{request.Method} {request.Path} failed: {e.Message}");
            }
        }

        if (request.Path is VideoPath or SnapshotPath || _routes.Keys.Any(route => route.Path == request.Path))
            return HttpReply.Text(405, $"{request.Path} does not take {request.Method}");
        IEnumerable<string> known = _routes.Keys.Select(route => $"{route.Method} {route.Path}").Order(StringComparer.Ordinal);
        return HttpReply.Text(404, $"nothing at {request.Path}; there is: {string.Join(", ", known.Prepend($"GET {SnapshotPath}").Prepend($"GET {VideoPath}"))}");
    }
}
