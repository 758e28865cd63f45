using System.Net.Sockets;
using System.Text;

namespace Tendon.Workbench.Camera.Serving;

/// <summary>One client: one request, then its answer or frames until it goes.</summary>
internal sealed class CameraConnection
{
    /// <summary>What the system may hold back for a slow client: about two frames, so that it skips frames instead of seeing old ones.</summary>
    private const int SendBufferBytes = 64 * 1024;

    private static readonly TimeSpan s_requestTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan s_sendTimeout = TimeSpan.FromSeconds(10);

    private readonly TcpClient _client;
    private readonly NetworkStream _stream;
    private readonly FrameHub _frames;
    private readonly Func<HttpRequest, HttpReply> _answer;

    public CameraConnection(TcpClient client, FrameHub frames, Func<HttpRequest, HttpReply> answer)
    {
        _client = client;
        _client.NoDelay = true;
        _client.SendBufferSize = SendBufferBytes;
        _stream = client.GetStream();
        _frames = frames;
        _answer = answer;
    }

    public async Task Serve(CancellationToken ended)
    {
        try
        {
            using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ended);
            timeout.CancelAfter(s_requestTimeout);
            HttpRequest? request = await HttpRequestReader.Read(_stream, timeout.Token);
            if (request == null)
                return;
            if (request is { Method: "GET", Path: CameraServer.VideoPath })
                await SendVideo(ended);
            else if (request is { Method: "GET", Path: CameraServer.SnapshotPath })
                await SendSnapshot(ended);
            else
                await Send(_answer(request), ended);
        }
        catch (RefusedRequestException e)
        {
            await Refuse(e.Status, e.Message, ended);
        }
    }

    public async Task Refuse(int status, string message, CancellationToken ended)
    {
        await Send(HttpReply.Text(status, message), ended);
        // Closing with bytes unread would reset the connection and the client would lose the answer.
        _client.Client.Shutdown(SocketShutdown.Send);
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ended);
        timeout.CancelAfter(TimeSpan.FromSeconds(1));
        byte[] rest = new byte[4096];
        for (int read = 1, total = 0; read > 0 && total < 4 * HttpRequestReader.MaxBodyBytes; total += read)
            read = await _stream.ReadAsync(rest, timeout.Token);
    }

    private async Task SendSnapshot(CancellationToken ended)
    {
        HttpReply reply;
        try
        {
            reply = new HttpReply(200, "image/jpeg", (await _frames.NextAfter(0, ended)).Jpeg);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            reply = HttpReply.Text(503, $"no picture: {e.Message}");
        }

        await Send(reply, ended);
    }

    private async Task SendVideo(CancellationToken ended)
    {
        EncodedFrame frame;
        try
        {
            frame = await _frames.NextAfter(0, ended);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            await Send(HttpReply.Text(503, $"no picture: {e.Message}"), ended);
            return;
        }

        await Write(Encoding.ASCII.GetBytes("HTTP/1.1 200 OK\r\nConnection: close\r\nCache-Control: no-store\r\nContent-Type: multipart/x-mixed-replace; boundary=frame\r\n\r\n"), ended);
        while (true)
        {
            byte[] head = Encoding.ASCII.GetBytes($"--frame\r\nContent-Type: image/jpeg\r\nContent-Length: {frame.Jpeg.Length}\r\n\r\n");
            await Write([.. head, .. frame.Jpeg, .. "\r\n"u8], ended);
            try
            {
                frame = await _frames.NextAfter(frame.Sequence, ended);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A camera that can no longer see ends its stream; the client connects anew and is told why.
                return;
            }
        }
    }

    private Task Send(HttpReply reply, CancellationToken ended)
    {
        string head = $"HTTP/1.1 {reply.Status} {(reply.Status < 400 ? "OK" : "Refused")}\r\nConnection: close\r\nCache-Control: no-store\r\n" +
            $"Content-Type: {reply.ContentType}\r\nContent-Length: {reply.Body.Length}\r\n\r\n";
        return Write([.. Encoding.ASCII.GetBytes(head), .. reply.Body], ended);
    }

    private async Task Write(byte[] bytes, CancellationToken ended)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(ended);
        timeout.CancelAfter(s_sendTimeout);
        await _stream.WriteAsync(bytes, timeout.Token);
    }
}
