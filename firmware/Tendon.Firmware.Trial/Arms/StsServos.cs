using System;
using Tendon.Firmware.Control.Bus;

namespace Tendon.Firmware.Trial.Arms;

/// <summary>STS servos behind their bus, in whole numbers: registers, and shafts that go a third of their way in each step.</summary>
internal sealed class StsServos : IServoBusPort
{
    private const int RegisterCount = 128;

    private readonly byte[][] _registers;
    private readonly int[] _positions;
    private readonly byte[] _fromBoard = new byte[1024];
    private readonly byte[] _toBoard = new byte[1024];
    private int _taken;
    private int _first;
    private int _end;

    public StsServos(int count)
    {
        _registers = new byte[count][];
        _positions = new int[count];
        for (int i = 0; i < count; i++)
        {
            byte[] registers = new byte[RegisterCount];
            registers[3] = 777 & 0xFF;
            registers[4] = 777 >> 8;
            registers[48] = 1000 & 0xFF;
            registers[49] = 1000 >> 8;
            registers[55] = 1;
            registers[62] = 120;
            registers[63] = 30;
            registers[69] = 20;
            _registers[i] = registers;
            _positions[i] = 2048;
        }
    }

    /// <summary>Everything that the board has written.</summary>
    public Digest Written { get; } = new Digest();

    /// <summary>Servo that no longer answers; none when negative.</summary>
    public int Silent { get; set; } = -1;

    /// <summary>Takes what was written, answers it and lets the shafts move for one control period. All of it between two cycles, so that a cycle costs only what the firmware does.</summary>
    public void Advance()
    {
        Written.Add(_fromBoard, _taken);
        for (int i = 0; i < _positions.Length; i++)
        {
            byte[] registers = _registers[i];
            if (registers[40] == 1)
                _positions[i] += ((registers[42] | (registers[43] << 8)) - _positions[i]) / 3;
            registers[56] = (byte)_positions[i];
            registers[57] = (byte)(_positions[i] >> 8);
        }

        if (_taken == 0)
            return;
        _first = 0;
        _end = 0;
        for (int at = 0; at + 6 <= _taken; at += _fromBoard[at + 3] + 4)
            Execute(_fromBoard, at);
        _taken = 0;
    }

    public int Read(byte[] buffer, int offset, int count)
    {
        int given = Math.Min(count, _end - _first);
        Array.Copy(_toBoard, _first, buffer, offset, given);
        _first += given;
        return given;
    }

    public int Write(byte[] buffer, int offset, int count)
    {
        Array.Copy(buffer, offset, _fromBoard, _taken, count);
        _taken += count;
        return count;
    }

    private void Execute(byte[] buffer, int at)
    {
        int last = at + buffer[at + 3] + 2, address = buffer[at + 5], size = buffer[at + 6];
        if (buffer[at + 4] == 0x02)
            Answer(buffer[at + 2], address, size);
        for (int i = at + 7; buffer[at + 4] == 0x82 && i <= last; i++)
            Answer(buffer[i], address, size);
        for (int i = at + 7; buffer[at + 4] == 0x83 && i + size <= last; i += size + 1)
        {
            for (int k = 0; k < size && buffer[i] <= _positions.Length; k++)
                _registers[buffer[i] - 1][address + k] = buffer[i + 1 + k];
        }
    }

    private void Answer(byte id, int address, int size)
    {
        if (id < 1 || id > _positions.Length || id - 1 == Silent)
            return;
        int start = _end;
        Put(0xFF);
        Put(0xFF);
        Put(id);
        Put(size + 2);
        Put(0);
        for (int k = 0; k < size; k++)
            Put(_registers[id - 1][address + k]);
        int sum = 0;
        for (int i = start + 2; i < _end; i++)
            sum += _toBoard[i];
        Put(~sum);
    }

    private void Put(int value) => _toBoard[_end++] = (byte)value;
}
