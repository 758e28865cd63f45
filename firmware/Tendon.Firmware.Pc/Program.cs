using Tendon.Firmware.Pc.CommandLine;

return await BoardProgram.Run(args, Console.Out, Console.Error);
