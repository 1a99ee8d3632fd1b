//! Numbers of pictures: rounded as `round` does and written as text, at most two decimals. By hand, because a map has some
//! hundred thousand of them. What is written is ASCII, always.

/// Rounded to whole numbers, halves away from zero, as `f64::round` does and in a fraction of its time; what is no number is 0.
pub fn nearest(value: f64) -> i64 {
    // Towards zero; what is left over is exact.
    let whole = value as i64;
    let rest = value - whole as f64;
    whole.saturating_add(i64::from(rest >= 0.5)).saturating_sub(i64::from(rest <= -0.5))
}

/// To a hundredth, so that pictures do not differ in digits nobody sees.
pub(crate) fn tidy(value: f32) -> f32 {
    let hundredths = value * 100.0;
    // From here on no number of this kind has a fraction; the sign of nothing stays.
    let is_small = hundredths.abs() < 8_388_608.0;
    let near = if is_small { (nearest(f64::from(hundredths)) as f32).copysign(hundredths) } else { hundredths };
    near / 100.0
}

/// Writes a number of hundredths: 1250 as 12.5.
pub fn write_hundredths(out: &mut Vec<u8>, hundredths: i64) {
    let (mut digits, mut at) = ([0_u8; 24], 24);
    let mut put = |byte: u8| {
        at -= 1;
        digits[at] = byte;
    };
    let value = hundredths.unsigned_abs();
    let (mut left, rest) = (value / 100, (value % 100) as u8);
    if rest > 0 {
        if rest % 10 > 0 {
            put(b'0' + rest % 10);
        }
        put(b'0' + rest / 10);
        put(b'.');
    }
    loop {
        put(b'0' + (left % 10) as u8);
        left /= 10;
        if left == 0 {
            break;
        }
    }
    if hundredths < 0 {
        put(b'-');
    }
    out.extend_from_slice(&digits[at..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_that_of_the_standard_library() {
        let mut seed = 1_u64;
        let mut next = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            seed
        };
        let odd = [0.0, -0.0, 0.5, -0.5, 1.5, 0.499_999_999_999_999_94, 1e300, -1e300, f64::NAN, f64::INFINITY, 9.3e18];
        for value in odd.into_iter().chain((0..200_000).map(|_| f64::from_bits(next()))) {
            assert_eq!(nearest(value), value.round() as i64, "{value:e}");
        }
        for _ in 0..200_000 {
            let halves = (next() >> 40) as f64 / 2.0 - 4_000_000.0;
            assert_eq!(nearest(halves), halves.round() as i64, "{halves}");
            let value = f32::from_bits((next() >> 32) as u32);
            let plain = (value * 100.0).round() / 100.0;
            assert!(tidy(value).to_bits() == plain.to_bits() || plain.is_nan(), "{value:e}");
            let near = value % 1_000_000.0;
            let plain = (near * 100.0).round() / 100.0;
            assert!(tidy(near).to_bits() == plain.to_bits() || plain.is_nan(), "{near:e}");
        }
    }

    #[test]
    fn numbers_have_at_most_two_decimals() {
        let values = [0, -1, 100, -150, 5, -5, 1235, 10_000, 12_000_025, i64::MIN];
        let written = values.map(|value| {
            let mut out = Vec::new();
            write_hundredths(&mut out, value);
            String::from_utf8(out).unwrap()
        });
        let wanted = ["0", "-0.01", "1", "-1.5", "0.05", "-0.05", "12.35", "100", "120000.25", "-92233720368547758.08"];
        assert_eq!(written, wanted);
    }
}
