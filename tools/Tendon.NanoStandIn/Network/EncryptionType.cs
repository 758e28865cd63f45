namespace System.Net.NetworkInformation;

public enum EncryptionType : byte
{
    None = 0,
    WPA2_PSK = 5,
}
