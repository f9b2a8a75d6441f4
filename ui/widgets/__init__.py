"""The controls every page is made of, dressed in roles and saying message ids in the window's language.

Each takes the `Face` first, so that it follows a change of appearance, text size or language by itself:

- `label.Label(face, N_("People"), "heading", role="ink_2")`: text of the type scale; `say(message, **values)`
  for a message, `show_text(text)` for somebody's words; `elided_label.ElidedLabel` on one line that is cut
- `button.Button(face, N_("Print"), kind="quiet", icon="printer", keys="Ctrl+P")`: kinds plain, primary,
  quiet, chosen; `size` small or large; `IconButton` for the few icons allowed without a word;
  `disable(N_("why"))` and `enable()`
- `choice_box.ChoiceBox(face, N_("Language"), {key: message})`, `stepper.Stepper(face, N_("Minutes"), 0, 90)`
- `chip.Chip`, `tick.Tick(face, …, large=True)`, `key_cap.KeyCap(face, "Ctrl+Return")`
- `field.Field(face, N_("Title"))`: a label, a line and room for an error sentence, `complain(error)`;
  `line_edit.LineEdit` alone; `search_field.SearchField`; `in_place.InPlaceText`: edited where it stands
- `echo_mark.EchoMark`, `kind_label.KindLabel`, `saved.SavedIndicator`, `icon_label.IconLabel`
- `panel.Panel(face, "sheet")`: a flat surface; `panel.Card`; `panel.Rule`; `section.SectionHeader`;
  `splitter.Splitter`
- `window_bar.WindowBar`, `tabs.Tabs`, `hint_bar.HintBar`, `banner.Banner`, `empty_state.EmptyState`
- `focus_ring.FocusRing`: the one ring on the screen. It finds the focus by itself; a widget that draws its
  own (a list with rows, when its property `keyboard_focus` is true) has `ring_is_own = True`; one whose
  outline is a parent's has `ring_target`; `ring_radius` is 4 unless said

For delegates: `paint.fill_rounded`, `paint.paint_ring`, `text_block.TextBlock`, `echo_mark.paint_echo`,
`key_cap.paint_key_cap`, `Icons.paint`. Every painted widget has an accessible name, which a test asks for.
"""
