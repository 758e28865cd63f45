using System;
using System.Threading;
using Tendon.Firmware.Esp32.Hosting;

namespace Tendon.Firmware.Esp32;

/// <summary>Where the device starts.</summary>
public static class Program
{
    /// <summary>Never returns: the runtime restarts a program that does.</summary>
    public static void Main()
    {
        try
        {
            new BoardStart("I:\\tendon-").Start();
        }
        catch (Exception problem)
        {
            Console.WriteLine("tendon: start-up failed: " + problem.Message);
        }

        Thread.Sleep(Timeout.Infinite);
    }
}
