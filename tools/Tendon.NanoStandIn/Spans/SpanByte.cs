namespace System;

public readonly ref struct SpanByte(byte[] array, int start, int length)
{
    private readonly byte[] _array = start >= 0 && length >= 0 && start <= array.Length - length ? array : throw new ArgumentOutOfRangeException(nameof(length));

    public int Length { get; } = length;

    /// <summary>The bytes, for the stand-ins.</summary>
    internal Span<byte> Bytes => _array.AsSpan(start, Length);
}
