//! The binary: `leadwire [serve | demo | check | match | import | key]`.

fn main() -> std::process::ExitCode {
    leadwire::cli::main()
}
