//! How a page shows a lab: [`PageSpec`]. A run is the same whatever it says.

use serde::Serialize;

use super::fields::Fields;
use super::ids::{Profile, Theme};
use crate::error::Error;

/// The checked fields that only a page has a use for.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(target_arch = "wasm32", derive(tsify::Tsify))]
#[expect(clippy::struct_excessive_bools, reason = "each is a field of the interface, 0 or 1 in a URL")]
pub struct PageSpec {
    /// Whether the lab runs as soon as it is seen.
    pub autorun: bool,
    /// Whether the lab shows its controls.
    pub controls: bool,
    /// Whether the lab shows links that lead away.
    pub allow_links: bool,
    /// Whether a service worker may add isolation headers.
    pub isolate: bool,
    /// The page's colours.
    pub theme: Theme,
    /// What the page is shown on.
    pub profile: Profile,
    /// `auto` or a language tag.
    pub lang: String,
    /// Whether the lab shows its steps; where it is not said, that depends on where the lab stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub steps: Option<bool>,
    /// The step that the lab begins with. Which there are, the page knows.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub step: Option<String>,
    /// What was guessed of that step.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(target_arch = "wasm32", tsify(optional))]
    pub guess: Option<String>,
}

impl PageSpec {
    /// The names of its fields in JSON.
    pub const FIELDS: &[&str] =
        &["autorun", "controls", "allowLinks", "isolate", "theme", "profile", "lang", "steps", "step", "guess"];

    pub(super) fn read(fields: &Fields) -> Result<Self, Error> {
        Ok(Self {
            autorun: fields.flag("autorun", false)?,
            controls: fields.flag("controls", true)?,
            allow_links: fields.flag("allowLinks", true)?,
            isolate: fields.flag("isolate", true)?,
            theme: fields.id("theme", Theme::Auto)?,
            profile: fields.id("profile", Profile::Screen)?,
            lang: fields.language("lang", "auto")?,
            steps: fields.optional_flag("steps")?,
            step: fields.optional_word("step")?,
            guess: fields.optional_word("guess")?,
        })
    }
}
