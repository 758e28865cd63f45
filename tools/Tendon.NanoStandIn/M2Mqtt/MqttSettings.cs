namespace nanoFramework.M2Mqtt;

public class MqttSettings
{
    public static MqttSettings Instance { get; } = new();

    public int TimeoutOnConnection => 5000;

    public int InflightQueueSize { get; set; } = int.MaxValue;
}
