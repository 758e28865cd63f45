using Tendon.Firmware.Control.Settings;
using Tendon.Firmware.Esp32.Boards;
using Tendon.Wiring.Builds;

namespace Tendon.Wiring.Tests.Builds;

public class BuildListTests
{
    private static readonly BuildList s_list = BuildList.Read(RepositoryFolder.Root);

    [Fact]
    public void Every_board_of_the_firmware_and_the_host_with_an_adapter_have_drawings() =>
        Assert.Equal([.. BoardNames.All(), "usb-adapter"], s_list.Boards.Select(board => board.Id));

    [Fact]
    public void Every_arm_file_is_wired_somewhere() => Assert.Equal(
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Root, "hardware", "arms"), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Where(name => name != "arm.schema").Order(StringComparer.Ordinal),
        s_list.Arms.SelectMany(arm => arm.ArmFiles).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_supply_lies_inside_the_window_of_its_arm_files()
    {
        foreach (ArmBuild arm in s_list.Arms)
        {
            foreach (ArmData file in arm.ArmFiles.Select(name => ArmData.Read(RepositoryFolder.Root, name)))
                Assert.InRange(arm.SupplyMv, file.MinSupplyMv, file.MaxSupplyMv);
        }
    }

    [Fact]
    public void Arms_that_share_a_drawing_have_the_same_joints_ids_and_bus()
    {
        foreach (ArmBuild arm in s_list.Arms)
        {
            ArmData[] files = [.. arm.ArmFiles.Select(name => ArmData.Read(RepositoryFolder.Root, name))];
            Assert.All(files, file => Assert.Equal(files[0].Servos, file.Servos));
            Assert.All(files, file => Assert.Equal(files[0].BusFamily, file.BusFamily));
        }
    }

    [Fact]
    public void Pulses_are_drawn_only_where_the_firmware_has_an_output_enable_line()
    {
        (ArmBuild Arm, BoardBuild Board)[] pairs = [.. s_list.Pairs(RepositoryFolder.Root)];
        Assert.Equal(14, pairs.Length);
        Assert.All(pairs.Where(pair => pair.Arm.Id == "eezybotarm-mk2"), pair => Assert.NotEqual(BoardPins.NotFitted, pair.Board.Pins!.OutputEnable));
    }

    [Fact]
    public void The_board_file_that_a_drawing_names_exists()
    {
        foreach (BoardBuild board in s_list.Boards.Where(board => board.Source != null))
            Assert.Contains($"BoardNames.{Path.GetFileNameWithoutExtension(board.Source)}", RepositoryFolder.Text("firmware", "Tendon.Firmware.Esp32", "Boards", board.Source!));
    }
}
