using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Tendon.Host.Tests.Cameras;

/// <summary>A minimal IP camera: sends the given pictures to every client in turn, then closes.</summary>
internal sealed class MjpegSource : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly IReadOnlyList<byte[]> _jpegs;
    private readonly int _framesPerConnection;
    private int _connections;

    public MjpegSource(IReadOnlyList<byte[]> jpegs, int framesPerConnection)
    {
        (_jpegs, _framesPerConnection) = (jpegs, framesPerConnection);
        _listener.Start();
        Url = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/video.mjpg";
        _ = Task.Run(Accept);
    }

    public string Url { get; }

    public int Connections => Volatile.Read(ref _connections);

    public void Dispose() => _listener.Dispose();

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                using TcpClient client = await _listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _connections);
                await Send(client.GetStream());
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException or IOException)
        {
        }
    }

    private async Task Send(NetworkStream stream)
    {
        _ = await stream.ReadAsync(new byte[4096]);
        await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n"u8.ToArray());
        for (int i = 0; i < _framesPerConnection; i++)
        {
            byte[] jpeg = _jpegs[i % _jpegs.Count];
            byte[] head = Encoding.ASCII.GetBytes($"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {jpeg.Length}\r\n\r\n");
            await stream.WriteAsync((byte[])[.. head, .. jpeg, .. "\r\n"u8]);
            await Task.Delay(40);
        }
    }
}
