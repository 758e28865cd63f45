using System.Security.Cryptography;
using System.Text;

namespace Tendon.Mqtt.Tests;

/// <summary>The lines of mosquitto's password files.</summary>
internal static class PasswordHash
{
    /// <summary>PBKDF2 with SHA-512, as mosquitto_passwd of version 2 writes it.</summary>
    public static string Of(string password)
    {
        const int Iterations = 101;
        byte[] salt = RandomNumberGenerator.GetBytes(12);
        byte[] hash = Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, Iterations, HashAlgorithmName.SHA512, 64);
        return $"$7${Iterations}${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}";
    }
}
