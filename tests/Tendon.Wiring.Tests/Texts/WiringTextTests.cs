using Tendon.Wiring.Texts;

namespace Tendon.Wiring.Tests.Texts;

public class WiringTextTests
{
    [Fact]
    public void Both_languages_have_the_same_keys() => Assert.Equal(new WiringText("en").Keys.Order(), new WiringText("zh").Keys.Order());
}
