namespace Tendon.Workbench.Camera.Serving;

/// <summary>A client sent what is not a request that this server takes.</summary>
internal sealed class RefusedRequestException(int status, string message) : Exception(message)
{
    public int Status => status;
}
