namespace Tendon.Firmware.Esp32.Boards;

/// <summary>The boards that this firmware knows.</summary>
public static class BoardCatalogue
{
    /// <summary>All of them.</summary>
    public static BoardPins[] All() => new[] { Esp32DevKitC.Pins(), Esp32S3DevKitC.Pins(), WaveshareServoDriver.Pins() };

    /// <summary>The board of a name; null when there is none.</summary>
    public static BoardPins? Find(string name)
    {
        BoardPins[] boards = All();
        for (int i = 0; i < boards.Length; i++)
        {
            if (boards[i].Name == name)
                return boards[i];
        }

        return null;
    }
}
