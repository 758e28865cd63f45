namespace Tendon.Mqtt;

/// <summary>TLS 1.2 or later to the broker. The broker's certificate is always verified against its host name.</summary>
/// <param name="CaFile">PEM file of the authority that signed the broker's certificate.</param>
/// <param name="CertificateFile">PEM file of the client's certificate, where the broker asks for one.</param>
/// <param name="KeyFile">PEM file of the client's private key, unencrypted.</param>
public sealed record MqttTlsOptions(string CaFile, string? CertificateFile = null, string? KeyFile = null);
