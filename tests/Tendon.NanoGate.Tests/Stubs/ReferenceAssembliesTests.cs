namespace Tendon.NanoGate.Tests.Stubs;

public class ReferenceAssembliesTests
{
    [Fact]
    public void The_facts_of_every_assembly_compile()
    {
        Assert.Equal(28, Snippet.References.Names.Count());
        Assert.All(Snippet.References.Names, name => Assert.NotEmpty(Snippet.References.Image(name)));
    }

    [Fact]
    public void A_firmware_main_with_its_usual_packages_compiles()
    {
        var findings = Snippet.CheckFile("""
            using System;
            using System.Device.Gpio;
            using System.Device.Pwm;
            using System.IO.Ports;
            using System.Threading;
            using nanoFramework.M2Mqtt;
            using nanoFramework.M2Mqtt.Messages;

            public class Board
            {
                private readonly byte[] _buffer = new byte[64];

                public void Run()
                {
                    var pin = new GpioController().OpenPin(2, PinMode.Output);
                    var port = new SerialPort("COM2", 1000000);
                    var client = new MqttClient("broker");
                    client.MqttMsgPublishReceived += OnReceived;
                    port.Open();
                    while (true)
                    {
                        pin.Write(PinValue.High);
                        port.Write(_buffer, 0, _buffer.Length);
                        Thread.Sleep(10);
                    }
                }

                private void OnReceived(object sender, MqttMsgPublishEventArgs e) => Array.Copy(e.Message, _buffer, 1);
            }
            """, "System.Device.Gpio", "System.Device.Pwm", "System.IO.Ports", "nanoFramework.M2Mqtt");
        Assert.Empty(findings);
    }

    [Fact]
    public void What_cannot_be_constructed_on_the_device_cannot_be_constructed_here()
    {
        var findings = Snippet.CheckFile("public class P { public object Pin() => new System.Device.Gpio.GpioPin(); }", "System.Device.Gpio");
        Assert.Contains(findings, finding => finding.Rule.StartsWith("CS", StringComparison.Ordinal));
    }

    [Fact]
    public void An_assembly_without_facts_is_named_in_the_error()
    {
        var error = Assert.Throws<InvalidOperationException>(() => Snippet.References.For(["System.Linq"]));
        Assert.Contains("System.Linq", error.Message);
    }
}
