namespace nanoFramework.Hardware.Esp32;

public enum DeviceFunction
{
    I2C1_DATA = 131328,
    I2C1_CLOCK = 131329,
    COM2_TX = 197120,
    COM2_RX = 197121,
    COM2_RTS = 197122,
    PWM1 = 262400,
    PWM2 = 262656,
}
