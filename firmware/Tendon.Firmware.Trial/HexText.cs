namespace Tendon.Firmware.Trial;

/// <summary>Bytes as hexadecimal digits.</summary>
public static class HexText
{
    private const string Digits = "0123456789ABCDEF";

    public static byte[] Bytes(string text)
    {
        byte[] bytes = new byte[text.Length / 2];
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = (byte)((Digit(text[2 * i]) << 4) | Digit(text[(2 * i) + 1]));
        return bytes;
    }

    public static string Of(byte[] bytes, int count)
    {
        char[] text = new char[2 * count];
        for (int i = 0; i < count; i++)
        {
            text[2 * i] = Digits[bytes[i] >> 4];
            text[(2 * i) + 1] = Digits[bytes[i] & 15];
        }

        return new string(text);
    }

    private static int Digit(char digit) => digit <= '9' ? digit - '0' : (digit & ~0x20) - 'A' + 10;
}
